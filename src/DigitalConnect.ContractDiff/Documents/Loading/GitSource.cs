namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A file as a git revision has it, in the repository of the current folder.</summary>
internal sealed class GitSource : ContractSource
{
    private readonly GitObjects _objects;
    private readonly string _reference;
    private readonly string _path;
    private readonly string _root;

    private GitSource(GitObjects objects, string reference, string path, string root)
        : base($"git:{reference}:{path}") => (_objects, _reference, _path, _root) = (objects, reference, path, root);

    public override bool IsAllowed =>
        _root.Length == 0 ? !_path.StartsWith("../", StringComparison.Ordinal) : _path.StartsWith($"{_root}/", StringComparison.Ordinal);

    public static GitSource Open(string reference, string path, string? referenceRoot)
    {
        var normal = Normalize(path);
        var folder = referenceRoot is null ? Folder(normal) : Path.GetRelativePath(Environment.CurrentDirectory, referenceRoot).Replace('\\', '/');
        return new GitSource(new GitObjects(), reference, path, folder is "." ? "" : folder);
    }

    public override async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        // Neither may be taken for an option of git.
        if (_reference.StartsWith('-'))
            throw new ContractLoadException(Name, $"'{_reference}' is no git revision");
        return await _objects.ReadAsync($"{_reference}:./{_path}", Name, cancellationToken);
    }

    public override ContractSource? Relative(string path) => path.AsSpan().IndexOfAny('\0', '\n', '\r') >= 0
        ? null
        : new GitSource(_objects, _reference, Normalize($"{Folder(_path)}/{Uri.UnescapeDataString(path)}"), _root);

    protected override void Close() => _objects.Dispose();

    private static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    private static string Normalize(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/', '\\'))
        {
            if (segment == ".." && segments is [.., not ".."])
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or ""))
                segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
