using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the schemas that extend one with a discriminator: any of them may stand where that one is named.</summary>
internal static class DerivedComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.Derived, pair.Revision.Derived);
        var renamed = Renamed(pair);
        foreach (var (name, old) in before)
        {
            if (after.TryGetValue(renamed.GetValueOrDefault(name, name), out var now))
                pair.Compare(old, now, pair.Context.Item());
            else if (IsExtensible(pair.Revision) && ComponentNames.Tag(pair.Revision, name) is null)
                pair.Report(CompositionChanges.DerivedSchemaRemoved, $"'{name}', which extended it, is no longer possible", old.Node);
        }

        foreach (var (name, now) in after)
        {
            if (IsExtensible(pair.Base) && !before.ContainsKey(name) && !renamed.ContainsValue(name))
                pair.Report(CompositionChanges.DerivedSchemaAdded, $"'{name}', which extends it, became possible", null, now.Node);
        }
    }

    /// <summary>What the derived schemas are called now whose names are gone: the discriminator tells what a value is, and what the contract calls
    /// that does not travel.</summary>
    public static Dictionary<string, string> Renamed(SchemaComparison pair)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in pair.Base.Derived.Keys.Where(name => !pair.Revision.Derived.ContainsKey(name)))
        {
            if (ComponentNames.Tag(pair.Base, name) is { } tag
                && pair.Revision.Derived.Keys.FirstOrDefault(other => ComponentNames.Tag(pair.Revision, other) == tag) is { } now)
            {
                renamed[name] = now;
            }
        }

        return renamed;
    }

    // Where the discriminator went or the alternatives are listed now, that change is told, not what it means for each schema.
    private static bool IsExtensible(Schema schema) =>
        schema.Definition is MappingNode definition && definition["discriminator"] is not null && definition["oneOf"] is null;
}
