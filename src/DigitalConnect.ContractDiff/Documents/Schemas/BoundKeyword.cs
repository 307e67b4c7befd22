using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>A keyword that bounds a value.</summary>
/// <param name="Name">The keyword itself.</param>
/// <param name="RuleTerm">Its name in rule ids.</param>
/// <param name="IsUpper">Whether it bounds from above.</param>
/// <param name="Neutral">The value that means the same as no value, if there is one.</param>
internal sealed record BoundKeyword(string Name, string RuleTerm, bool IsUpper, long? Neutral = null)
{
    /// <summary>The first keyword in <see cref="All"/> that bounds a number of things, not a value.</summary>
    public const int FirstCount = 4;

    public static readonly BoundKeyword Minimum = new("minimum", "min", IsUpper: false);
    public static readonly BoundKeyword Maximum = new("maximum", "max", IsUpper: true) { Index = 1 };
    public static readonly BoundKeyword ExclusiveMinimum = new("exclusiveMinimum", "exclusive-min", IsUpper: false) { Index = 2 };
    public static readonly BoundKeyword ExclusiveMaximum = new("exclusiveMaximum", "exclusive-max", IsUpper: true) { Index = 3 };

    public static readonly BoundKeyword MinContains = new("minContains", "min-contains", IsUpper: false, 1) { Index = 10 };
    public static readonly BoundKeyword MaxContains = new("maxContains", "max-contains", IsUpper: true) { Index = 11 };

    public static readonly IReadOnlyList<BoundKeyword> All =
    [
        Minimum, Maximum, ExclusiveMinimum, ExclusiveMaximum,
        new("minLength", "min-length", IsUpper: false, 0), new("maxLength", "max-length", IsUpper: true),
        new("minItems", "min-items", IsUpper: false, 0), new("maxItems", "max-items", IsUpper: true),
        new("minProperties", "min-properties", IsUpper: false, 0), new("maxProperties", "max-properties", IsUpper: true),
        MinContains, MaxContains,
    ];

    public bool IsExclusive => this == ExclusiveMinimum || this == ExclusiveMaximum;

    /// <summary>The index in <see cref="All"/> of a keyword that bounds a value.</summary>
    public int Index { get; private init; }

    /// <summary>The types of the values that it bounds; it says nothing of others.</summary>
    public JsonTypes Bounded { get; } =
        Name.EndsWith("Length", StringComparison.Ordinal) ? JsonTypes.String
        : Name.EndsWith("Properties", StringComparison.Ordinal) ? JsonTypes.Object
        : Name.EndsWith("Items", StringComparison.Ordinal) || Name.EndsWith("Contains", StringComparison.Ordinal) ? JsonTypes.Array
        : JsonTypes.Number | JsonTypes.Integer;

    /// <summary>Whether the first value is stricter than the second.</summary>
    public bool IsStricter(ExactNumber one, ExactNumber other) => IsUpper ? one < other : one > other;
}
