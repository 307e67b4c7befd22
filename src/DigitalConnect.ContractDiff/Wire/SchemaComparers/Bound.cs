using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Where the values that a schema allows begin or end.</summary>
/// <param name="Keyword">The keyword that says so.</param>
/// <param name="Value">Its value.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record Bound(BoundKeyword Keyword, ExactNumber Value, DocumentNode Node)
{
    private bool IsExclusive { get; init; } = Keyword.IsExclusive;

    /// <summary>The stricter of two bounds at one end; null if neither is set.</summary>
    public static Bound? Stricter(Schema schema, BoundKeyword inclusive, BoundKeyword exclusive)
    {
        var (one, other) = (Of(schema, inclusive.Index), Of(schema, exclusive.Index));
        return one is null || (other is not null && other.IsStricterThan(one)) ? other : one;
    }

    /// <summary>The bound of a keyword; null if it is not set, or bounds nothing.</summary>
    public static Bound? Of(Schema schema, int index)
    {
        var keyword = BoundKeyword.All[index];
        if (schema.WrittenBound(index) is not { } value || value.Value == keyword.Neutral || IsIdle(keyword, schema))
            return null;
        var bound = new Bound(keyword, value.Value, value.Node);
        return FiniteValues.AllMeet(schema, bound) ? null : bound;
    }

    // How many items have to match contains says nothing where there is none.
    private static bool IsIdle(BoundKeyword keyword, Schema schema) =>
        (keyword == BoundKeyword.MinContains || keyword == BoundKeyword.MaxContains) && schema.Keyword("contains") is null;

    /// <summary>The same bound among integers, where above 0 and from 1 on are one.</summary>
    public Bound OfIntegers()
    {
        if (!IsExclusive && Value.IsInteger)
            return this;
        return this with { Value = Keyword.IsUpper ? Value.PreviousInteger() : Value.NextInteger(), IsExclusive = false };
    }

    public bool IsStricterThan(Bound other) => Keyword.IsStricter(Value, other.Value) || (Value == other.Value && IsExclusive && !other.IsExclusive);

    /// <summary>Whether a value is within.</summary>
    public bool Allows(DocumentNode value)
    {
        if (Measure(value) is not { } measure)
            return true;
        return measure == Value ? !IsExclusive : Keyword.IsStricter(measure, Value);
    }

    // What a keyword does not measure (the length of a number, say) it does not bound.
    private ExactNumber? Measure(DocumentNode value) => (Keyword.Name, value) switch
    {
        ("minLength" or "maxLength", ScalarNode { Kind: NodeKind.Text } text) => text.Value.EnumerateRunes().Count(),
        ("minItems" or "maxItems", SequenceNode items) => items.Count,
        ("minProperties" or "maxProperties", MappingNode members) => members.Count,
        ("minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum", ScalarNode number) => number.Number,
        _ => null,
    };
}
