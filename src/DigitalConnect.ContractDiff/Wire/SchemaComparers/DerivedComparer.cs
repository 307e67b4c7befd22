using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the schemas that extend one with a discriminator: any of them may stand where that one is named.</summary>
internal static class DerivedComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.Derived, pair.Revision.Derived);
        foreach (var (name, old) in before)
        {
            if (after.TryGetValue(name, out var now))
                pair.Compare(old, now, pair.Context.Item());
            else if (after.Count > 0)
                pair.Report(CompositionChanges.DerivedSchemaRemoved, $"'{name}' no longer extends it", old.Node);
        }

        foreach (var (name, now) in after)
        {
            if (before.Count > 0 && !before.ContainsKey(name))
                pair.Report(CompositionChanges.DerivedSchemaAdded, $"'{name}' extends it, too", null, now.Node);
        }
    }
}
