namespace DigitalConnect.Cli.Terminal;

/// <summary>A command that can't do what it was asked to. The message is for the person who typed it, and says what to do.</summary>
internal sealed class CommandException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Lines that belong under the message.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
