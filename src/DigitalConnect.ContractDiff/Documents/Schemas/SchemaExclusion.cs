namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Whether two schemas exclude each other, so that no value matches both, as far as that can be told for certain.</summary>
internal static class SchemaExclusion
{
    private const int Deepest = 4;

    private static readonly (int Upper, int Lower, JsonTypes Type)[] Ranges =
    [
        (Index("maximum"), Index("minimum"), JsonTypes.Number), (Index("maxLength"), Index("minLength"), JsonTypes.String),
        (Index("maxItems"), Index("minItems"), JsonTypes.Array), (Index("maxProperties"), Index("minProperties"), JsonTypes.Object),
    ];

    public static bool Exclude(Schema one, Schema other) => Exclude(one, other, 0);

    private static bool Exclude(Schema one, Schema other, int depth)
    {
        if (depth == Deepest || one.IsUnknown || other.IsUnknown || (one.IsNullable && other.IsNullable))
            return false;
        var (left, right) = (Types(one), Types(other));
        var common = TypeSets.Intersect(left, right);
        return (left != JsonTypes.Any && right != JsonTypes.Any && common == JsonTypes.Any)
            || ValuesExclude(one, other)
            || Ranges.Any(range => range.Type.Contains(common) && (AreApart(range, one, other) || AreApart(range, other, one)))
            || (common == JsonTypes.Object && MembersExclude(one, other, depth))
            || AlternativesExclude(one, other, depth)
            || AlternativesExclude(other, one, depth);
    }

    // What lists properties is an object, said or not; what lists values is of their types.
    private static JsonTypes Types(Schema schema)
    {
        if (schema.Types != JsonTypes.Any || schema.Properties.Count + schema.Required.Count == 0)
            return schema.Types != JsonTypes.Any ? schema.Types : TypesOfValues(schema);
        return JsonTypes.Object;
    }

    private static JsonTypes TypesOfValues(Schema schema) =>
        ListedValues.Of(schema)?.Values.Aggregate(JsonTypes.Any, (types, value) => types | TypeSets.OfValue(value)) ?? JsonTypes.Any;

    private static bool ValuesExclude(Schema one, Schema other) =>
        ListedValues.Of(one) is { } values && ListedValues.Of(other) is { } others && !values.Keys.Any(others.ContainsKey);

    private static bool AreApart((int Upper, int Lower, JsonTypes Type) range, Schema low, Schema high) =>
        low.BoundOf(range.Upper) is { } upper && high.BoundOf(range.Lower) is { } lower && upper.Value < lower.Value;

    // A member that one of them requires is in every value of both.
    private static bool MembersExclude(Schema one, Schema other, int depth) => one.Required.Union(other.Required).Any(name =>
        Members(one, name) is var own && Members(other, name) is var others
        && (UnlistedMembers.AreRefused(own) || UnlistedMembers.AreRefused(others)
            || own.Any(member => others.Any(counterpart => Exclude(member.Schema, counterpart.Schema, depth + 1)))));

    private static IReadOnlyList<SchemaUse> Members(Schema schema, string name) =>
        schema.Properties.TryGetValue(name, out var member) ? [member] : UnlistedMembers.Of(schema, name);

    private static bool AlternativesExclude(Schema one, Schema other, int depth) =>
        one.Alternatives.Any(alternatives => alternatives.Members.All(member => Exclude(member.Schema, other, depth + 1)));

    private static int Index(string keyword) => BoundKeyword.All.Single(bound => bound.Name == keyword).Index;
}
