namespace DigitalConnect.Cli.Terminal;

/// <summary>How a command ends.</summary>
internal static class ExitCode
{
    /// <summary>Delivered, with everything.</summary>
    public const int Delivered = 0;

    /// <summary>Refused or failed.</summary>
    public const int Failed = 1;

    /// <summary>Delivered without some attachments (206).</summary>
    public const int Partial = 2;

    /// <summary>What the exit codes of a message mean, for <c>--help</c>.</summary>
    public const string Explanation = "Exit code 0: delivered; 2: delivered without some attachments; 1: refused or failed, and stderr " +
        "says what became of the message.";

    /// <summary>What the exit codes of everything else mean, for <c>--help</c>.</summary>
    public const string PlainExplanation = "Exit code 0: done; 1: refused or failed, and stderr says why.";
}
