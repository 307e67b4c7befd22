namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>A keyword that bounds a value.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="RuleTerm">Its name in rule ids.</param>
/// <param name="IsUpper">Whether it bounds from above.</param>
/// <param name="Neutral">The value that bounds nothing, if there is one.</param>
internal sealed record Limit(string Keyword, string RuleTerm, bool IsUpper, decimal? Neutral = null)
{
    public static readonly Limit Minimum = new("minimum", "min", IsUpper: false);
    public static readonly Limit Maximum = new("maximum", "max", IsUpper: true);
    public static readonly Limit ExclusiveMinimum = new("exclusiveMinimum", "exclusive-min", IsUpper: false);
    public static readonly Limit ExclusiveMaximum = new("exclusiveMaximum", "exclusive-max", IsUpper: true);

    public static readonly IReadOnlyList<Limit> All =
    [
        Minimum, Maximum, ExclusiveMinimum, ExclusiveMaximum,
        new("minLength", "min-length", IsUpper: false, 0), new("maxLength", "max-length", IsUpper: true),
        new("minItems", "min-items", IsUpper: false, 0), new("maxItems", "max-items", IsUpper: true),
        new("minProperties", "min-properties", IsUpper: false, 0), new("maxProperties", "max-properties", IsUpper: true),
        new("minContains", "min-contains", IsUpper: false, 1), new("maxContains", "max-contains", IsUpper: true),
    ];

    public bool IsExclusive => this == ExclusiveMinimum || this == ExclusiveMaximum;

    /// <summary>The place in <see cref="All"/> of the limit that bounds the same side, exclusive if this one is not; null if there is none.</summary>
    public int? Twin => Keyword switch
    {
        "minimum" => 2,
        "maximum" => 3,
        "exclusiveMinimum" => 0,
        "exclusiveMaximum" => 1,
        _ => null,
    };

    /// <summary>Whether the first value is stricter than the second.</summary>
    public bool IsStricter(decimal one, decimal other) => IsUpper ? one < other : one > other;
}
