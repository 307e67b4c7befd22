namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A file on disk.</summary>
internal sealed class FileSource : ContractSource
{
    private readonly string _root;
    private readonly string _file;

    private FileSource(string path, string root, string file)
        : base(path) => (_root, _file) = (root, file);

    public override bool IsAllowed => Path.GetRelativePath(_root, RealPath.Of(Name)) is var relative
        && !Path.IsPathFullyQualified(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";

    /// <param name="path">The file.</param>
    /// <param name="referenceRoot">The folder below which references may lead; null for the file's own.</param>
    /// <param name="name">What the file is called, if it stands for another; null for its path.</param>
    public static FileSource Open(string path, string? referenceRoot, string? name = null)
    {
        try
        {
            var root = referenceRoot ?? Path.GetDirectoryName(Path.GetFullPath(name ?? path)) ?? path;
            return new FileSource(name ?? path, RealPath.Of(root), path);
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new ContractLoadException(path, $"the file cannot be read: {exception.Message}", innerException: exception);
        }
    }

    public override async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var length = new FileInfo(_file).Length;
            if (length > LoadLimits.Bytes)
            {
                throw new ContractLoadException(
                    Name, $"the file has {length / (1024 * 1024)} MiB; at most {LoadLimits.Bytes / (1024 * 1024)} MiB are read", 1);
            }

            // What has no length (a pipe, a device) may have no end either.
            await using var file = File.OpenRead(_file);
            return await ReadAsync(file, (int)length, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            var reason = Directory.Exists(_file) ? "this is a folder, not a file"
                : Path.EndsInDirectorySeparator(_file) ? "the folder does not exist" : "the file does not exist";
            throw new ContractLoadException(Name, reason, innerException: exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ContractLoadException(Name, $"the file cannot be read: {exception.Message}", innerException: exception);
        }
    }

    public override ContractSource? Relative(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
            return null;
        var full = Path.GetFullPath(Uri.UnescapeDataString(path), Path.GetDirectoryName(Path.GetFullPath(Name))!);
        var relative = Path.IsPathFullyQualified(Name) ? full : Path.GetRelativePath(Environment.CurrentDirectory, full);
        return new FileSource(relative, _root, relative);
    }
}
