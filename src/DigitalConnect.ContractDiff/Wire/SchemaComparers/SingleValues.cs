using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Alternatives that are a single value each: an <c>enum</c>, spelled so that every value can have a description.</summary>
internal static class SingleValues
{
    /// <summary>Whether the schemas have alternatives, and all of them are such a list.</summary>
    public static bool AreAll(SchemaComparison pair) =>
        pair.Base.Alternatives.Count + pair.Revision.Alternatives.Count > 0
        && pair.Base.Alternatives.All(IsList)
        && pair.Revision.Alternatives.All(IsList);

    /// <summary>Whether a schema has alternatives, and all of them are such a list.</summary>
    public static bool AreAll(Schema schema) => schema.Alternatives.Count > 0 && schema.Alternatives.All(IsList);

    /// <summary>Those of the listed values (of any, if none are listed) that the alternatives allow, too.</summary>
    public static Dictionary<string, DocumentNode>? Of(Schema schema, Dictionary<string, DocumentNode>? listed)
    {
        foreach (var alternatives in schema.Alternatives)
        {
            var own = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
            foreach (var value in alternatives.Members.Select(member => Single(member.Schema)!))
                own.TryAdd(JsonValues.Canonical(value), value);
            listed = listed is null ? own : listed.Where(value => own.ContainsKey(value.Key)).ToDictionary(StringComparer.Ordinal);
        }

        return listed;
    }

    private static bool IsList(Alternatives alternatives) =>
        alternatives.Members.All(member => member.Reference is null && member.Schema.Alternatives.Count == 0 && Single(member.Schema) is not null);

    private static DocumentNode? Single(Schema schema) =>
        schema.Keyword("const") ?? (schema.Keyword("enum") is SequenceNode { Items: [var only] } ? only : null);
}
