using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>Most of a contract does not change: this finds out so, once per pair of schemas, before the comparers are asked.</summary>
internal sealed class SamenessCache
{
    private static readonly HashSet<string> Maps = ["properties", "patternProperties", "dependentSchemas"];

    private static readonly HashSet<string> Children =
    [
        "items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else", "contentSchema", "unevaluatedItems",
        "unevaluatedProperties",
    ];

    private static readonly HashSet<string> Lists = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private readonly Dictionary<(Schema, Schema), Sameness> _known = [];

    public Sameness Of(Schema before, Schema after)
    {
        if (ReferenceEquals(before, after))
            return Sameness.Leaf;
        if (!_known.TryGetValue((before, after), out var sameness))
            _known[(before, after)] = sameness = Compare(before, after);
        return sameness;
    }

    private static Sameness Compare(Schema before, Schema after)
    {
        if (
            before.Parts.Count != after.Parts.Count
                || before.IsUnknown
                || after.IsUnknown
                || before.IsNullable != after.IsNullable
                || before.Types != after.Types)
        {
            return Sameness.Unknown;
        }

        var sameness = Sameness.Leaf;
        for (var at = 0; at < before.Parts.Count && sameness != Sameness.Unknown; at++)
            sameness = Compare(before.Parts[at], after.Parts[at], sameness);
        return sameness;
    }

    private static Sameness Compare(MappingNode before, MappingNode after, Sameness sameness)
    {
        if (before.Count != after.Count)
            return Sameness.Unknown;
        foreach (var (key, old) in before)
        {
            if (after[key] is not { } now)
                return Sameness.Unknown;
            var holdsSchemas = now is MappingNode ? Maps.Contains(key) || Children.Contains(key) : now is SequenceNode && Lists.Contains(key);
            if (holdsSchemas || key == "discriminator")
                sameness = Sameness.Keywords;
            if (holdsSchemas ? !HoldSameNumber(key, old, now) : !NodeEquality.AreEqual(old, now))
                return Sameness.Unknown;
        }

        return sameness;
    }

    private static bool HoldSameNumber(string key, DocumentNode before, DocumentNode after) => (before, after) switch
    {
        (MappingNode old, MappingNode now) when Maps.Contains(key) =>
            old.Entries.Count == now.Entries.Count && old.Entries.All(entry => now[entry.Key] is not null),
        (MappingNode old, MappingNode now) => old.Entries.Count == 0 == (now.Entries.Count == 0),
        _ => NodeEquality.AreEqual(before, after),
    };
}
