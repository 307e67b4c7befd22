namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Where a file of a contract comes from.</summary>
/// <param name="name">What the caller called it; findings name it so.</param>
internal abstract class ContractSource(string name) : IDisposable
{
    private const string GitScheme = "git:";
    private const int LeastBuffer = 81_920;
    private const int MostBuffer = 1_048_576;

    public string Name { get; } = name;

    /// <summary>Whether the file may be read: what a contract refers to has to lie below a folder.</summary>
    public virtual bool IsAllowed => true;

    /// <param name="source">A file, or <c>git:REF:PATH</c>.</param>
    /// <param name="referenceRoot">The folder below which references may lead; null for the folder of the source.</param>
    /// <param name="name">What a file is called that stands for another; null for its path.</param>
    public static ContractSource Parse(string source, string? referenceRoot = null, string? name = null)
    {
        if (!source.StartsWith(GitScheme, StringComparison.Ordinal))
            return FileSource.Open(source, referenceRoot, name);
        return source.Split(':', 3) is [_, { Length: > 0 } reference, { Length: > 0 } path]
            ? GitSource.Open(reference, path, referenceRoot)
            : throw new ContractLoadException(source, "a contract in git is named git:REF:PATH");
    }

    public abstract Task<byte[]> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Reads to the end, which has to come before <see cref="LoadLimits.Bytes"/>.</summary>
    protected async Task<byte[]> ReadAsync(Stream stream, int expectedLength, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(expectedLength);
        var buffer = new byte[Math.Clamp(expectedLength, LeastBuffer, MostBuffer)];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > LoadLimits.Bytes)
                throw new ContractLoadException(Name, $"the file has more than {LoadLimits.Bytes / (1024 * 1024)} MiB", 1);
        }

        return content.Length == expectedLength ? content.GetBuffer() : content.ToArray();
    }

    /// <summary>The file that a relative reference in this file names; null if that can be no name of a file.</summary>
    public abstract ContractSource? Relative(string path);

    public void Dispose() => Close();

    /// <summary>Ends what the source holds open.</summary>
    protected virtual void Close()
    {
    }
}
