using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>A keyword that bounds a value.</summary>
/// <param name="Index">Its index in <see cref="All"/>.</param>
/// <param name="Name">The keyword itself.</param>
/// <param name="RuleTerm">Its name in rule ids.</param>
/// <param name="IsUpper">Whether it bounds from above.</param>
/// <param name="Neutral">The value that means the same as no value, if there is one.</param>
internal sealed record BoundKeyword(int Index, string Name, string RuleTerm, bool IsUpper, long? Neutral = null)
{
    /// <summary>The first keyword in <see cref="All"/> that bounds a number of things, not a value.</summary>
    public const int FirstCount = 4;

    public static readonly BoundKeyword Minimum = new(0, "minimum", "min", IsUpper: false);
    public static readonly BoundKeyword Maximum = new(1, "maximum", "max", IsUpper: true);
    public static readonly BoundKeyword ExclusiveMinimum = new(2, "exclusiveMinimum", "exclusive-min", IsUpper: false);
    public static readonly BoundKeyword ExclusiveMaximum = new(3, "exclusiveMaximum", "exclusive-max", IsUpper: true);

    public static readonly BoundKeyword MinContains = new(10, "minContains", "min-contains", IsUpper: false, 1);
    public static readonly BoundKeyword MaxContains = new(11, "maxContains", "max-contains", IsUpper: true);

    public static readonly IReadOnlyList<BoundKeyword> All =
    [
        Minimum, Maximum, ExclusiveMinimum, ExclusiveMaximum,
        new(4, "minLength", "min-length", IsUpper: false, 0), new(5, "maxLength", "max-length", IsUpper: true),
        new(6, "minItems", "min-items", IsUpper: false, 0), new(7, "maxItems", "max-items", IsUpper: true),
        new(8, "minProperties", "min-properties", IsUpper: false, 0), new(9, "maxProperties", "max-properties", IsUpper: true),
        MinContains, MaxContains,
    ];

    public bool IsExclusive => this == ExclusiveMinimum || this == ExclusiveMaximum;

    /// <summary>The types of the values that it bounds; it says nothing of others.</summary>
    public JsonTypes Bounded { get; } =
        Name.EndsWith("Length", StringComparison.Ordinal) ? JsonTypes.String
        : Name.EndsWith("Properties", StringComparison.Ordinal) ? JsonTypes.Object
        : Name.EndsWith("Items", StringComparison.Ordinal) || Name.EndsWith("Contains", StringComparison.Ordinal) ? JsonTypes.Array
        : JsonTypes.Number | JsonTypes.Integer;

    /// <summary>Whether the first value is stricter than the second.</summary>
    public bool IsStricter(ExactNumber one, ExactNumber other) => IsUpper ? one < other : one > other;
}
