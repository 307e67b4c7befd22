using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares <c>multipleOf</c> and <c>uniqueItems</c>.</summary>
internal static class MultipleOfComparer
{
    public static void Compare(SchemaComparison pair)
    {
        CompareMultiple(pair, pair.Base.Keyword("multipleOf") as ScalarNode, pair.Revision.Keyword("multipleOf") as ScalarNode);
        if (pair.BothAllow(JsonTypes.Array))
            CompareUniqueItems(pair);
    }

    private static void CompareUniqueItems(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.Flag("uniqueItems"), pair.Revision.Flag("uniqueItems"));
        if (after && !before)
            pair.Report(LimitChanges.UniqueItemsAdded, "items have to be unique", null, pair.Revision.Keyword("uniqueItems"));
        else if (before && !after)
            pair.Report(LimitChanges.UniqueItemsRemoved, "items no longer have to be unique", pair.Base.Keyword("uniqueItems"));
    }

    private static void CompareMultiple(SchemaComparison pair, ScalarNode? before, ScalarNode? after)
    {
        switch (before?.Number, after?.Number)
        {
            case (null, { } now):
                pair.Report(LimitChanges.MultipleOfSet, $"multipleOf {now} set", null, after);
                break;
            case ({ } old, null):
                pair.Report(LimitChanges.MultipleOfUnset, $"multipleOf {old} unset", before);
                break;
            case ({ } old, { } now) when old != now:
                pair.Report(Changed(old, now), $"multipleOf went from {old} to {now}", before, after);
                break;
        }
    }

    private static SchemaChange Changed(ExactNumber old, ExactNumber now) =>
        Divides(now, old) ? LimitChanges.MultipleOfGeneralized
        : Divides(old, now) ? LimitChanges.MultipleOfSpecialized
        : LimitChanges.MultipleOfChanged;

    private static bool Divides(ExactNumber divisor, ExactNumber number) => number.IsMultipleOf(divisor);
}
