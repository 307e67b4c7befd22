using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>A keyword that bounds a value.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="RuleTerm">Its name in rule ids.</param>
/// <param name="IsUpper">Whether it bounds from above.</param>
/// <param name="Neutral">The value that bounds nothing, if there is one.</param>
internal sealed record Limit(string Keyword, string RuleTerm, bool IsUpper, long? Neutral = null)
{
    /// <summary>The first limit in <see cref="All"/> that bounds a number of things, not a value.</summary>
    public const int FirstCount = 4;

    public static readonly Limit Minimum = new("minimum", "min", IsUpper: false);
    public static readonly Limit Maximum = new("maximum", "max", IsUpper: true) { Place = 1 };
    public static readonly Limit ExclusiveMinimum = new("exclusiveMinimum", "exclusive-min", IsUpper: false) { Place = 2 };
    public static readonly Limit ExclusiveMaximum = new("exclusiveMaximum", "exclusive-max", IsUpper: true) { Place = 3 };

    public static readonly IReadOnlyList<Limit> All =
    [
        Minimum, Maximum, ExclusiveMinimum, ExclusiveMaximum,
        new("minLength", "min-length", IsUpper: false, 0), new("maxLength", "max-length", IsUpper: true),
        new("minItems", "min-items", IsUpper: false, 0), new("maxItems", "max-items", IsUpper: true),
        new("minProperties", "min-properties", IsUpper: false, 0), new("maxProperties", "max-properties", IsUpper: true),
        new("minContains", "min-contains", IsUpper: false, 1), new("maxContains", "max-contains", IsUpper: true),
    ];

    public bool IsExclusive => this == ExclusiveMinimum || this == ExclusiveMaximum;

    /// <summary>The place in <see cref="All"/> of a limit that bounds a value.</summary>
    public int Place { get; private init; }

    /// <summary>Whether the first value is stricter than the second.</summary>
    public bool IsStricter(ExactNumber one, ExactNumber other) => IsUpper ? one < other : one > other;
}
