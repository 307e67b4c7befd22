namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Where a <c>$dynamicRef</c> leads: to the outermost schema of those that lead to it and have the anchor (JSON Schema 2020-12,
/// section 8.2.3.2).</summary>
internal sealed class DynamicAnchors
{
    public const string Keyword = "$dynamicAnchor";

    private readonly List<DocumentNode> _roots = [];
    private ILookup<string, MappingNode>? _named;

    public void Add(DocumentNode root) => _roots.Add(root);

    /// <summary>The outermost schema with the anchor of the one that the reference names; null if there are several, so that it depends on
    /// where a validation begins.</summary>
    public DocumentNode? Outermost(DocumentNode initial)
    {
        if ((initial as MappingNode)?.Text(Keyword) is not { } anchor)
            return initial;
        _named ??= _roots.SelectMany(root => NamedNodes.Below(root, Keyword)).ToLookup(named => named.Name, named => named.Node);
        var candidates = _named[anchor].ToList();
        return candidates.Count == 1 ? candidates[0] : OfDocument(candidates);
    }

    // Every validation begins in the document itself. What has an $id is a resource of its own.
    private MappingNode? OfDocument(List<MappingNode> candidates) =>
        _roots.Count == 1 && candidates.Where(IsOfDocument).ToList() is [var only] ? only : null;

    private static bool IsOfDocument(MappingNode schema)
    {
        for (DocumentNode? node = schema; node is not null; node = node.Parent)
        {
            if ((node as MappingNode)?.Text("$id") is not null)
                return false;
        }

        return true;
    }
}
