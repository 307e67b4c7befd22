using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Reads and compares sets of JSON types.</summary>
internal static class TypeSets
{
    private static readonly (JsonTypes Type, string Name)[] Names =
    [
        (JsonTypes.Null, "null"), (JsonTypes.Boolean, "boolean"), (JsonTypes.Integer, "integer"), (JsonTypes.Number, "number"),
        (JsonTypes.String, "string"), (JsonTypes.Array, "array"), (JsonTypes.Object, "object"),
        (JsonTypes.Nothing, "nothing"),
    ];

    /// <summary>The types that a <c>type</c> keyword names, as a string or as a list.</summary>
    public static JsonTypes Read(DocumentNode? type) => type switch
    {
        ScalarNode scalar => Parse(scalar.Value),
        SequenceNode sequence => sequence.Items.Aggregate(JsonTypes.Any, (types, item) => types | Read(item)),
        _ => JsonTypes.Any,
    };

    /// <summary>The types of a set, one by one.</summary>
    public static IEnumerable<JsonTypes> Each(JsonTypes types) => Names.Select(name => name.Type).Where(type => types.HasFlag(type));

    /// <summary>The types besides null, unless null is all there is.</summary>
    public static JsonTypes WithoutNull(JsonTypes types) => types == JsonTypes.Null ? types : types & ~JsonTypes.Null;

    public static bool Contains(this JsonTypes outer, JsonTypes inner) =>
        outer == JsonTypes.Any || inner == JsonTypes.Nothing || (inner != JsonTypes.Any && (inner & ~Widen(outer)) == 0);

    /// <summary>The types that both allow.</summary>
    public static JsonTypes Intersect(JsonTypes one, JsonTypes other)
    {
        if (one == JsonTypes.Any || other == JsonTypes.Any)
            return Simplify(one | other);
        return Simplify(Widen(one) & Widen(other));
    }

    /// <summary>The type of a value, null aside.</summary>
    public static JsonTypes OfValue(DocumentNode value) => value switch
    {
        MappingNode => JsonTypes.Object,
        SequenceNode => JsonTypes.Array,
        ScalarNode { IsNull: true } => JsonTypes.Any,
        ScalarNode { Kind: NodeKind.Boolean } => JsonTypes.Boolean,
        ScalarNode { Number: { } number } => number.IsInteger ? JsonTypes.Integer : JsonTypes.Number,
        _ => JsonTypes.String,
    };

    public static string Describe(this JsonTypes types) =>
        types == JsonTypes.Any ? "any type" : string.Join(" or ", Names.Where(name => types.HasFlag(name.Type)).Select(name => name.Name));

    private static JsonTypes Simplify(JsonTypes types) => types.HasFlag(JsonTypes.Number) ? types & ~JsonTypes.Integer : types;

    // Every integer is a number.
    private static JsonTypes Widen(JsonTypes types) => types.HasFlag(JsonTypes.Number) ? types | JsonTypes.Integer : types;

    private static JsonTypes Parse(string text) => text switch
    {
        "string" => JsonTypes.String,
        "object" => JsonTypes.Object,
        "array" => JsonTypes.Array,
        "integer" => JsonTypes.Integer,
        "number" => JsonTypes.Number,
        "boolean" => JsonTypes.Boolean,
        "null" => JsonTypes.Null,
        _ => JsonTypes.Any,
    };
}
