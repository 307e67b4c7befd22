using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Two alternatives that one value may match.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
internal sealed record Overlap(SchemaUse One, SchemaUse Other)
{
    /// <summary>The first pair that a value certainly matches: one alternative allows all that the other allows, or both the same value; null if
    /// there is none.</summary>
    public static Overlap? Certain(IEnumerable<(SchemaUse One, SchemaUse Other)> pairs) =>
        Find(pairs, (one, other) => SchemaContainment.Contains(one, other) || SchemaContainment.Contains(other, one) || HaveSameValue(one, other));

    /// <summary>The first pair that can't be seen to exclude each other; null if there is none.</summary>
    public static Overlap? Possible(IEnumerable<(SchemaUse One, SchemaUse Other)> pairs) =>
        Find(pairs, (one, other) => !SchemaExclusion.Exclude(one, other));

    public override string ToString() => $"both {Name(One)} and {Name(Other)}";

    private static bool HaveSameValue(Schema one, Schema other) =>
        (one.IsNullable && other.IsNullable)
        || (ListedValues.Of(one) is { } values && ListedValues.Of(other) is { } others && values.Keys.Any(others.ContainsKey));

    private static Overlap? Find(IEnumerable<(SchemaUse One, SchemaUse Other)> pairs, Func<Schema, Schema, bool> overlap)
    {
        foreach (var (one, other) in pairs)
        {
            if (overlap(one.Schema, other.Schema))
                return new Overlap(one, other);
        }

        return null;
    }

    private static string Name(SchemaUse member) => member.Reference is { } reference ? ComponentNames.Of(reference)
        : member.Schema.Text("title") is { Length: > 0 } title ? $"'{title}'"
        : $"alternative {Place(member)}";

    // Pointers count from 0, people from 1.
    private static string Place(SchemaUse member) => int.TryParse(member.Node.Path[^1], out var index) ? $"{index + 1}" : member.Node.Path[^1];
}
