namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Resolves <c>$ref</c> within the files of one contract.</summary>
internal sealed class References
{
    private readonly Dictionary<string, (ContractSource Source, DocumentNode Root)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentNode, Dictionary<string, DocumentNode>> _anchors = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _notes;

    public References(List<string> notes) => _notes = notes;

    /// <summary>The references that lead nowhere.</summary>
    public List<ScalarNode> Dangling { get; } = [];

    public void Add(ContractSource source, DocumentNode root) => _files[source.Name] = (source, root);

    /// <summary>The node that the reference names; null, and a note, if there is none.</summary>
    /// <exception cref="ContractLoadException">References lead in a circle.</exception>
    public DocumentNode? Resolve(MappingNode reference)
    {
        if (reference.IsResolved)
            return reference.Target;
        var chain = new HashSet<MappingNode>();
        DocumentNode? node = reference;
        while (node is MappingNode mapping && mapping.Reference is { } target)
        {
            if (!chain.Add(mapping))
            {
                throw new ContractLoadException(
                    reference.File, $"the $ref to '{reference.Reference?.Value}' leads back to itself", target.Line, target.Column);
            }

            node = Follow(target);
        }

        reference.Resolve(node);
        return node;
    }

    /// <summary>The node itself, or what it refers to.</summary>
    public DocumentNode? Follow(DocumentNode? node) => node is MappingNode { Reference: not null } mapping ? Resolve(mapping) : node;

    private DocumentNode? Follow(ScalarNode target)
    {
        var (path, fragment) = Split(target.Value);
        if (IsRemote(path))
            return null;
        var file = path.Length == 0 ? target.File : _files[target.File].Source.Relative(path).Name;
        var node = _files.TryGetValue(file, out var found) ? Find(found.Root, fragment) : null;
        if (node is not null)
            return node;
        Dangling.Add(target);
        _notes.Add($"{target.File}:{target.Line}:{target.Column}: the $ref to '{target.Value}' leads nowhere; what it stands for is not compared.");
        return null;
    }

    private DocumentNode? Find(DocumentNode root, string fragment)
    {
        if (fragment.Length == 0 || fragment[0] == '/')
            return JsonPointer.Find(root, fragment);
        if (!_anchors.TryGetValue(root, out var anchors))
            _anchors[root] = anchors = Anchors.Below(root);
        return anchors.GetValueOrDefault(fragment);
    }

    internal static bool IsRemote(string path) => path.Contains("://", StringComparison.Ordinal);

    internal static (string Path, string Fragment) Split(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
    }
}
