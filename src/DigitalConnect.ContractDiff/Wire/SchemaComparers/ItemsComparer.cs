using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the items of an array.</summary>
internal static class ItemsComparer
{
    public static void Compare(SchemaComparison pair)
    {
        if (!pair.BothAllow(JsonTypes.Array))
            return;
        CompareItems(pair, pair.Base.Child("items"), pair.Revision.Child("items"));
        var (before, after) = (pair.Base.List("prefixItems"), pair.Revision.List("prefixItems"));
        for (var at = 0; at < Math.Min(before.Count, after.Count); at++)
            pair.Compare(before[at], after[at], pair.Context.Item());
        for (var at = before.Count; at < after.Count; at++)
            ReportAdded(pair, after[at]);
        for (var at = after.Count; at < before.Count; at++)
            ReportRemoved(pair, before[at]);
    }

    // Where nothing was said of an item at this place, it was one of the others.
    private static void ReportAdded(SchemaComparison pair, SchemaUse added)
    {
        var rest = Rest(pair.Base);
        if (rest is null || !SchemaContainment.Contains(added.Schema, rest.Schema))
            pair.Report(CompositionChanges.PrefixItemsAdded, "sub-schema added to prefixItems", null, added.Node);
        if (rest is not null)
            pair.Compare(rest, added, pair.Context.Item());
    }

    private static void ReportRemoved(SchemaComparison pair, SchemaUse removed)
    {
        var rest = Rest(pair.Revision);
        if (rest is null || !SchemaContainment.Contains(rest.Schema, removed.Schema))
            pair.Report(CompositionChanges.PrefixItemsRemoved, "sub-schema removed from prefixItems", removed.Node);
        if (rest is not null)
            pair.Compare(removed, rest, pair.Context.Item(), removed.Node);
    }

    private static SchemaUse? Rest(Schema schema) => schema.Child("items") is { } rest && !UnlistedMembers.AreRefused(rest) ? rest : null;

    private static void CompareItems(SchemaComparison pair, SchemaUse? before, SchemaUse? after)
    {
        if (before is not null && after is not null)
            pair.Compare(before, after, pair.Context.Item());
        else if (pair.Base.Types != pair.Revision.Types)
            return;
        else if (after is not null)
            pair.Report(CompositionChanges.ItemsAdded, "items have to match a schema", null, after.Node);
        else if (before is not null)
            pair.Report(CompositionChanges.ItemsRemoved, "items no longer have to match a schema", before.Node);
    }
}
