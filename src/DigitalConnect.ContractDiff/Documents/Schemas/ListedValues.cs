using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>The values of a schema that lists them.</summary>
internal static class ListedValues
{
    /// <summary>The values besides null that every <c>enum</c> and <c>const</c> of the schema has, by their canonical text; null if there is none.
    /// </summary>
    public static Dictionary<string, DocumentNode>? Of(Schema schema)
    {
        Dictionary<string, DocumentNode>? values = null;
        foreach (var list in schema.Keywords("enum").OfType<SequenceNode>())
            values = Intersect(values, list.Items);
        foreach (var constant in schema.Keywords("const"))
            values = Intersect(values, [constant]);
        return values;
    }

    private static Dictionary<string, DocumentNode> Intersect(Dictionary<string, DocumentNode>? values, IEnumerable<DocumentNode> list)
    {
        var own = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
        foreach (var value in list.Where(value => value is not ScalarNode { IsNull: true }))
            own.TryAdd(JsonValues.Canonical(value), value);
        return values is null ? own : values.Where(value => own.ContainsKey(value.Key)).ToDictionary(StringComparer.Ordinal);
    }
}
