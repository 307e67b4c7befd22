using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares <c>multipleOf</c> and <c>uniqueItems</c>.</summary>
internal static class MultipleOfComparer
{
    public static void Compare(SchemaComparison pair)
    {
        CompareMultiple(pair, Multiple(pair.Base), Multiple(pair.Revision));
        if (pair.BothAllow(JsonTypes.Array))
            CompareUniqueItems(pair);
    }

    private static void CompareUniqueItems(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.Flag("uniqueItems"), pair.Revision.Flag("uniqueItems"));
        if (after && !before)
            pair.Report(MultipleOfChanges.UniqueItemsAdded, "items have to be unique", null, pair.Revision.Keyword("uniqueItems"));
        else if (before && !after)
            pair.Report(MultipleOfChanges.UniqueItemsRemoved, "items no longer have to be unique", pair.Base.Keyword("uniqueItems"));
    }

    // Listed values that all are multiples say more than it.
    private static ExactNumber? Multiple(Schema schema) =>
        schema.MayBe(JsonTypes.Number | JsonTypes.Integer) && Multiples.Of(schema) is { } divisor && !AllMeet(schema, divisor) ? divisor : null;

    private static bool AllMeet(Schema schema, ExactNumber divisor) => FiniteValues.AllMeet(schema, value => Multiples.Allow(divisor, value));

    private static void CompareMultiple(SchemaComparison pair, ExactNumber? before, ExactNumber? after)
    {
        var (oldNode, newNode) = (pair.Base.Keyword("multipleOf"), pair.Revision.Keyword("multipleOf"));
        switch (before, after)
        {
            case (null, { } now) when !AllMeet(pair.Base, now):
                pair.Report(MultipleOfChanges.MultipleOfSet, $"multipleOf {now} set", null, newNode);
                break;
            case ({ } old, null) when !AllMeet(pair.Revision, old):
                pair.Report(MultipleOfChanges.MultipleOfUnset, $"multipleOf {old} unset", oldNode);
                break;
            case ({ } old, { } now) when old != now:
                pair.Report(Changed(old, now), $"multipleOf went from {old} to {now}", oldNode, newNode);
                break;
        }
    }

    private static SchemaChange Changed(ExactNumber old, ExactNumber now) =>
        Divides(now, old) ? MultipleOfChanges.MultipleOfGeneralized
        : Divides(old, now) ? MultipleOfChanges.MultipleOfSpecialized
        : MultipleOfChanges.MultipleOfChanged;

    private static bool Divides(ExactNumber divisor, ExactNumber number) => number.IsMultipleOf(divisor);
}
