namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Resolves <c>$ref</c> within the files of one contract.</summary>
internal sealed class References
{
    private readonly Dictionary<string, ReferredFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _unreadable = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentNode, Dictionary<string, DocumentNode>> _anchors = new(ReferenceEqualityComparer.Instance);
    private readonly DynamicAnchors _dynamicAnchors = new();
    private readonly List<string> _notes;
    private SchemaIdentifiers? _identifiers;

    public References(List<string> notes) => _notes = notes;

    /// <summary>The references that lead nowhere, with the reason.</summary>
    public List<(ScalarNode Reference, LoadFault Fault)> Dangling { get; } = [];

    public void Add(ContractSource source, DocumentNode root)
    {
        _files[source.Name] = new ReferredFile(source, root);
        _dynamicAnchors.Add(root);
    }

    public void AddUnreadable(ContractSource source, string reason) => _unreadable[source.Name] = reason;

    /// <summary>The node that the reference names; null, and a note or a fault, if there is none.</summary>
    public DocumentNode? Resolve(MappingNode reference)
    {
        if (reference.IsResolved)
            return reference.Target;
        if (reference.Reference is not { } text)
            return reference;
        var node = Follow(text, reference.IsDynamic);
        if (node is MappingNode { Reference: not null })
            node = ResolveChain(node, [reference]);
        reference.Resolve(node);
        return node;
    }

    // Nearly every reference leads to what is none, so this is rare.
    private DocumentNode? ResolveChain(DocumentNode? node, HashSet<MappingNode> chain)
    {
        while (node is MappingNode mapping && mapping.Reference is { } target)
        {
            if (chain.Add(mapping))
            {
                node = Follow(target, mapping.IsDynamic);
                continue;
            }

            _notes.Add($"{target.File}:{target.Line}:{target.Column}: the $ref to '{target.Value}' leads back to itself; it is not compared.");
            node = null;
        }

        return node;
    }

    /// <summary>The node itself, or what it refers to.</summary>
    public DocumentNode? Follow(DocumentNode? node) => node is MappingNode { Reference: not null } mapping ? Resolve(mapping) : node;

    /// <summary>The node that a text names as a <c>$ref</c> would, such as a discriminator's mapping; null if there is none.</summary>
    public DocumentNode? Find(ScalarNode target)
    {
        if (!target.Value.StartsWith('#') || !_files.TryGetValue(target.File, out var own))
            return FindAnywhere(target);
        if (!own.Found.TryGetValue(target.Value, out var node))
            own.Found[target.Value] = node = FindAnywhere(target);
        return node;
    }

    /// <summary>The root of the file that stands beside the contract where a file of the other contract stands beside that; null if there is
    /// none.</summary>
    public DocumentNode? Counterpart(string file, Contract other, Contract own)
    {
        var (theirs, ours) = (Folder(other.Name), Folder(own.Name));
        var name = file == other.Name ? own.Name
            : file.StartsWith(theirs, StringComparison.Ordinal) ? ours + file[theirs.Length..] : file;
        return _files.TryGetValue(name, out var found) ? found.Root : null;
    }

    private static string Folder(string file) => file[..(file.LastIndexOfAny(['/', '\\']) + 1)];

    private DocumentNode? Follow(ScalarNode target, bool isDynamic)
    {
        if (Find(target) is { } node)
            return isDynamic ? FollowDynamically(target, node) : node;
        var (path, _) = Split(target.Value);
        if (IsRemote(path))
        {
            _notes.Add($"{target.File}:{target.Line}:{target.Column}: '{target.Value}' is not fetched from the network; "
                + "what it stands for is not compared.");
            return null;
        }

        var reason = _unreadable.GetValueOrDefault(FileName(target, path)) is { } unreadable ? $": {unreadable}" : "";
        Dangling.Add((target, new LoadFault(target.Location, $"the $ref to '{target.Value}' leads nowhere{reason}")));
        return null;
    }

    private DocumentNode? FollowDynamically(ScalarNode target, DocumentNode initial)
    {
        if (_dynamicAnchors.Outermost(initial) is { } node)
            return node;
        _notes.Add($"{target.File}:{target.Line}:{target.Column}: where the $dynamicRef to '{target.Value}' leads depends on the schema that "
            + "it is reached from; what it stands for is not compared.");
        return null;
    }

    private DocumentNode? FindAnywhere(ScalarNode target)
    {
        var (path, fragment) = Split(target.Value);
        return FindFile(target, path) is { } root ? Find(root, fragment) : null;
    }

    private DocumentNode? FindFile(ScalarNode target, string path)
    {
        if (!IsRemote(path) && _files.TryGetValue(FileName(target, path), out var found))
            return found.Root;
        _identifiers ??= new SchemaIdentifiers(_files.Values.Select(file => file.Root));
        return path.Length == 0 ? null : _identifiers.Find(target, path);
    }

    private string FileName(ScalarNode target, string path) =>
        path.Length == 0 ? target.File : _files[target.File].Source.Relative(path)?.Name ?? path;

    private DocumentNode? Find(DocumentNode root, string fragment)
    {
        if (fragment.Length == 0 || fragment[0] == '/')
            return JsonPointer.Find(root, fragment);
        if (!_anchors.TryGetValue(root, out var anchors))
            _anchors[root] = anchors = Anchors(root);
        return anchors.GetValueOrDefault(fragment);
    }

    // The first of a name counts. A $ref leads to a $dynamicAnchor as to any other.
    private static Dictionary<string, DocumentNode> Anchors(DocumentNode root)
    {
        var anchors = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
        foreach (var (name, node) in NamedNodes.Below(root, "$anchor").Concat(NamedNodes.Below(root, DynamicAnchors.Keyword)))
            anchors.TryAdd(name, node);
        return anchors;
    }

    // What a file: URI names lies elsewhere on this machine, and has to be missed, not left out.
    internal static bool IsRemote(string path) =>
        path.Contains("://", StringComparison.Ordinal) && !path.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    internal static (string Path, string Fragment) Split(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
    }
}
