namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Schemas that a keyword of their own names, wherever they stand: <c>$anchor</c> or <c>$id</c> (JSON Schema 2020-12, section
/// 8.2).</summary>
internal static class NamedNodes
{
    /// <summary>Every named schema below the root; the first of a name counts.</summary>
    public static Dictionary<string, DocumentNode> Below(DocumentNode root, string keyword)
    {
        var named = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
        var seen = new HashSet<DocumentNode>(ReferenceEqualityComparer.Instance);
        var pending = new Queue<DocumentNode>([root]);
        while (pending.TryDequeue(out var node))
        {
            if (!seen.Add(node))
                continue;
            if (node is MappingNode mapping && mapping.Text(keyword) is { } name)
                named.TryAdd(name, node);
            foreach (var child in Children(node))
                pending.Enqueue(child);
        }

        return named;
    }

    private static IEnumerable<DocumentNode> Children(DocumentNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
        SequenceNode sequence => sequence.Items,
        _ => [],
    };
}
