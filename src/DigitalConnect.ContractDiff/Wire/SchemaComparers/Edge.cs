using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Where the values that a schema allows begin or end.</summary>
/// <param name="Limit">The keyword that says so.</param>
/// <param name="Value">Its value.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record Edge(Limit Limit, ExactNumber Value, DocumentNode Node)
{
    private bool IsExclusive { get; init; } = Limit.IsExclusive;

    /// <summary>The stricter of two edges at one end; null if neither is set.</summary>
    public static Edge? Stricter(Schema schema, Limit inclusive, Limit exclusive)
    {
        var (one, other) = (Of(schema, inclusive.Place, isInOther: true), Of(schema, exclusive.Place, isInOther: true));
        return one is null || (other is not null && other.IsStricterThan(one)) ? other : one;
    }

    /// <summary>The edge of a limit; null if it is not set, or bounds nothing and the other schema does not set it.</summary>
    public static Edge? Of(Schema schema, int place, bool isInOther)
    {
        var limit = Limit.All[place];
        if (schema.BoundOf(place) is not { } bound)
            return null;
        return isInOther || limit.Neutral is not { } neutral || bound.Value != neutral ? new Edge(limit, bound.Value, bound.Node) : null;
    }

    /// <summary>The same edge among integers, where above 0 and from 1 on are one.</summary>
    public Edge OfIntegers()
    {
        if (!IsExclusive && Value.IsInteger)
            return this;
        return this with { Value = Limit.IsUpper ? Value.PreviousInteger() : Value.NextInteger(), IsExclusive = false };
    }

    public bool IsStricterThan(Edge other) => Limit.IsStricter(Value, other.Value) || (Value == other.Value && IsExclusive && !other.IsExclusive);

    /// <summary>Whether a value is within.</summary>
    public bool Allows(DocumentNode value)
    {
        if (Measure(value) is not { } measure)
            return true;
        return measure == Value ? !IsExclusive : Limit.IsStricter(measure, Value);
    }

    // What a limit does not measure (the length of a number, say) it does not bound.
    private ExactNumber? Measure(DocumentNode value) => (Limit.Keyword, value) switch
    {
        ("minLength" or "maxLength", ScalarNode { Kind: ScalarKind.Text } text) => text.Value.EnumerateRunes().Count(),
        ("minItems" or "maxItems", SequenceNode items) => items.Count,
        ("minProperties" or "maxProperties", MappingNode members) => members.Count,
        ("minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum", ScalarNode number) => number.Number,
        _ => null,
    };
}
