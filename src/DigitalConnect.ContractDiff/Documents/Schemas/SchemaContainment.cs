using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Whether all that one schema allows is allowed by another, as far as that can be told for certain.</summary>
internal static class SchemaContainment
{
    private const int Deepest = 6;

    // Two schemas that have one of these have to have the same.
    private static readonly string[] Alike =
        ["pattern", "contentMediaType", "contentEncoding", "dependentRequired", "dependentSchemas", "not", "if", "then", "else",
         "contains", "propertyNames", "patternProperties", "prefixItems", "unevaluatedItems", "unevaluatedProperties", "readOnly", "writeOnly"];

    public static bool Contains(Schema outer, Schema inner) => Contains(outer, inner, 0);

    /// <summary>The same of those values of the inner schema that have one of its types.</summary>
    public static bool Contains(Schema outer, Schema inner, JsonTypes type) => ContainsBesidesNull(outer, inner, type, 0);

    /// <summary>The same of all values but null.</summary>
    public static bool ContainsBesidesNull(Schema outer, Schema inner) => ContainsBesidesNull(outer, inner, inner.TypesBeside(outer), 0);

    private static bool Contains(Schema outer, Schema inner, int depth) =>
        ReferenceEquals(outer, inner)
        || outer.AllowsEverything
        || ((outer.IsNullable || !inner.IsNullable) && ContainsBesidesNull(outer, inner, inner.TypesBeside(outer), depth));

    private static bool ContainsBesidesNull(Schema outer, Schema inner, JsonTypes types, int depth)
    {
        if (depth == Deepest || outer.IsUnknown || inner.IsUnknown)
            return false;
        return outer.Types.Contains(types)
            && Alike.All(keyword => outer.Keywords(keyword).All(one => inner.Keywords(keyword).Any(other => Same(one, other))))
            && MultiplesContain(Multiples.Of(outer), Multiples.Of(inner))
            && FormatContains(outer.Text("format"), inner.Text("format"))
            && (!outer.Flag("uniqueItems") || inner.Flag("uniqueItems"))
            && BoundsContain(outer, inner)
            && ValuesContain(outer, inner)
            && ObjectsContain(outer, inner, depth)
            && (outer.Child("items") is not { } items || (inner.Child("items") is { } own && Contains(items.Schema, own.Schema, depth + 1)))
            && outer.Alternatives.All(alternatives => AlternativesContain(alternatives, inner, depth));
    }

    private static bool MultiplesContain(ExactNumber? outer, ExactNumber? inner) =>
        outer is null || (inner is { } own && own.IsMultipleOf(outer.Value));

    private static bool Same(DocumentNode? one, DocumentNode? other) => JsonValues.Canonical(one) == JsonValues.Canonical(other);

    private static bool FormatContains(string? outer, string? inner) => outer is null || outer == inner;

    private static bool BoundsContain(Schema outer, Schema inner) => Enumerable.Range(0, BoundKeyword.All.Count).All(at =>
        outer.BoundOf(at) is not { } bound
        || bound.Value == BoundKeyword.All[at].Neutral
        || (inner.BoundOf(at) is { } own && (own.Value == bound.Value || BoundKeyword.All[at].IsStricter(own.Value, bound.Value))));

    private static bool ValuesContain(Schema outer, Schema inner)
    {
        if (Values(outer) is not { } allowed)
            return true;
        return Values(inner) is { } own && own.IsSubsetOf(allowed);
    }

    // Alternatives that are single values each are a list of values, too.
    private static HashSet<string>? Values(Schema schema)
    {
        if (schema.Keyword("const") is { } constant)
            return [JsonValues.Canonical(constant)];
        if (schema.Keyword("enum") is SequenceNode list)
            return list.Items.Select(JsonValues.Canonical).ToHashSet(StringComparer.Ordinal);
        return schema.Alternatives is [var only] ? Values(only) : null;
    }

    private static HashSet<string>? Values(Alternatives alternatives)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in alternatives.Members)
        {
            if (member.Schema.Alternatives.Count > 0 || Values(member.Schema) is not { } own)
                return null;
            values.UnionWith(own);
        }

        return values;
    }

    private static bool ObjectsContain(Schema outer, Schema inner, int depth)
    {
        var isAsClosed = !outer.IsClosed || (inner.IsClosed && inner.Properties.Keys.All(outer.Properties.ContainsKey));
        if (!isAsClosed || !outer.Required.IsSubsetOf(inner.Required))
            return false;
        var rest = outer.Child("additionalProperties");
        return outer.Properties.All(property =>
                inner.Properties.TryGetValue(property.Key, out var own) ? Contains(property.Value.Schema, own.Schema, depth + 1) : inner.IsClosed)
            && (
                rest is null
                    || inner.IsClosed
                    || (inner.Child("additionalProperties") is { } ownRest && Contains(rest.Schema, ownRest.Schema, depth + 1)));
    }

    // Null is no member's business: the schema that has the alternatives says whether it is possible.
    private static bool AlternativesContain(Alternatives outer, Schema inner, int depth) =>
        outer.Members.Any(member => ContainsBesidesNull(member.Schema, inner, inner.TypesBeside(member.Schema), depth + 1))
        || inner.Alternatives.Any(own => own.Members.All(part => outer.Members.Any(member => Contains(member.Schema, part.Schema, depth + 1))))
        || (Values(outer) is { } allowed && Values(inner) is { } listed && listed.IsSubsetOf(allowed))
        || (
            inner.IsTypeList
                && TypeSets.Each(inner.Types).All(type => outer.Members.Any(member => IsBare(member.Schema) && member.Schema.Types.Contains(type))));

    private static bool IsBare(Schema schema) =>
        schema.Parts.All(part => part.Entries.All(entry => entry.Key is "type" or "$ref" or "$dynamicRef" || Annotations.IsAnnotation(entry.Key)));
}
