namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>The configuration cannot be used.</summary>
internal sealed class ConfigurationException(string file, int? line, int? column, string reason) : Exception(reason)
{
    /// <summary>The file, as the user names it.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1; null if the file as a whole cannot be used.</summary>
    public int? Line { get; } = line;

    /// <summary>The column, from 1.</summary>
    public int? Column { get; } = column;

    /// <summary>What is wrong, and what would be right.</summary>
    public string Reason { get; } = reason;
}
