using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>The values of a schema that lists them. A bound or a pattern says nothing there, if all of them meet it.</summary>
internal static class FiniteValues
{
    public static bool AllMeet(Schema schema, Bound bound) => AllMeet(schema, bound.Allows);

    public static bool AllMeet(Schema schema, Func<DocumentNode, bool> allows) =>
        (SingleValues.AreAll(schema) ? SingleValues.Of(schema, Of(schema)) : Of(schema)) is { Count: > 0 } values && values.Values.All(allows);

    /// <summary>The values besides null that every <c>enum</c> and <c>const</c> of the schema has; null if there is none.</summary>
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
