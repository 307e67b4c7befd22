namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Schemas that a keyword of their own names, wherever they stand: <c>$anchor</c>, <c>$dynamicAnchor</c> or <c>$id</c> (JSON
/// Schema 2020-12, section 8.2).</summary>
internal static class NamedNodes
{
    /// <summary>Every schema below the root that the keyword names.</summary>
    public static IEnumerable<(string Name, MappingNode Node)> Below(DocumentNode root, string keyword)
    {
        var seen = new HashSet<DocumentNode>(ReferenceEqualityComparer.Instance);
        var pending = new Queue<DocumentNode>([root]);
        while (pending.TryDequeue(out var node))
        {
            if (!seen.Add(node))
                continue;
            if (node is MappingNode mapping && mapping.Text(keyword) is { } name)
                yield return (name, mapping);
            foreach (var child in Children(node))
                pending.Enqueue(child);
        }
    }

    private static IEnumerable<DocumentNode> Children(DocumentNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
        SequenceNode sequence => sequence.Items,
        _ => [],
    };
}
