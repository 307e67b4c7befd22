namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A contract that cannot be loaded; ends the run with exit code 2.</summary>
internal sealed class ContractLoadException : Exception
{
    public ContractLoadException(string file, string reason, int? line = null, int? column = null, Exception? innerException = null)
        : base(Describe(file, reason, line, column), innerException) =>
        (File, Reason, Line, Column) = (file, reason, line, column);

    /// <summary>The source as the caller named it.</summary>
    public string File { get; }

    /// <summary>The line, from 1; null if the whole file is meant.</summary>
    public int? Line { get; }

    /// <summary>The column, from 1; null if the whole line is meant.</summary>
    public int? Column { get; }

    /// <summary>Why, in one sentence.</summary>
    public string Reason { get; }

    private static string Describe(string file, string reason, int? line, int? column) => (line, column) switch
    {
        (null, _) => $"{file}: {reason}",
        (_, null) => $"{file}:{line}: {reason}",
        _ => $"{file}:{line}:{column}: {reason}",
    };
}
