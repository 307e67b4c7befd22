namespace DigitalConnect.ContractDiff.Loading;

/// <summary>Where a file of a contract comes from.</summary>
/// <param name="name">What the caller called it; findings name it so.</param>
internal abstract class ContractSource(string name)
{
    private const string GitScheme = "git:";

    public string Name { get; } = name;

    public static ContractSource Parse(string source)
    {
        if (!source.StartsWith(GitScheme, StringComparison.Ordinal))
            return new FileSource(source);
        return source.Split(':', 3) is [_, { Length: > 0 } reference, { Length: > 0 } path]
            ? new GitSource(reference, path)
            : throw new ContractLoadException(source, "a contract in git is named git:REF:PATH");
    }

    public abstract Task<byte[]> ReadAsync(CancellationToken cancellationToken);

    /// <summary>The file that a relative reference in this file names.</summary>
    public abstract ContractSource Relative(string path);
}
