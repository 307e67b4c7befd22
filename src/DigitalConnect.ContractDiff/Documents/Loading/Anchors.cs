namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>The <c>$anchor</c>s of a file: names for schemas wherever they stand (JSON Schema 2020-12, section 8.2.2).</summary>
internal static class Anchors
{
    /// <summary>Every named schema below the root; the first of a name counts.</summary>
    public static Dictionary<string, DocumentNode> Below(DocumentNode root)
    {
        var anchors = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
        var seen = new HashSet<DocumentNode>(ReferenceEqualityComparer.Instance);
        var pending = new Queue<DocumentNode>([root]);
        while (pending.TryDequeue(out var node))
        {
            if (!seen.Add(node))
                continue;
            if (node is MappingNode mapping && mapping.Text("$anchor") is { } name)
                anchors.TryAdd(name, node);
            foreach (var child in Children(node))
                pending.Enqueue(child);
        }

        return anchors;
    }

    private static IEnumerable<DocumentNode> Children(DocumentNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
        SequenceNode sequence => sequence.Items,
        _ => [],
    };
}
