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
}
