using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the keywords that bound a value.</summary>
internal static class LimitComparer
{
    public static void Compare(SchemaComparison pair)
    {
        CompareRange(pair, Limit.Minimum, Limit.ExclusiveMinimum);
        CompareRange(pair, Limit.Maximum, Limit.ExclusiveMaximum);
        for (var at = Limit.FirstCount; at < Limit.All.Count; at++)
            Compare(pair, at);
    }

    // Of two keywords for one end the stricter counts, unless both documents have both.
    private static void CompareRange(SchemaComparison pair, Limit inclusive, Limit exclusive)
    {
        if (IsInBoth(pair, inclusive.Place) && IsInBoth(pair, exclusive.Place))
        {
            Compare(pair, inclusive.Place);
            Compare(pair, exclusive.Place);
        }
        else
        {
            Compare(pair, Edge.Stricter(pair.Base, inclusive, exclusive), Edge.Stricter(pair.Revision, inclusive, exclusive));
        }
    }

    private static bool IsInBoth(SchemaComparison pair, int limit) =>
        pair.Base.BoundOf(limit) is not null && pair.Revision.BoundOf(limit) is not null;

    private static void Compare(SchemaComparison pair, int limit) =>
        Compare(
            pair,
            Edge.Of(pair.Base, limit, isInOther: pair.Revision.BoundOf(limit) is not null),
            Edge.Of(pair.Revision, limit, isInOther: pair.Base.BoundOf(limit) is not null));

    private static void Compare(SchemaComparison pair, Edge? before, Edge? after)
    {
        switch (before, after)
        {
            case (null, { } now):
                pair.Report(LimitChanges.Of(now.Limit).Set, $"{now.Limit.Keyword} {now.Value} set", null, now.Node);
                break;
            case ({ } old, null) when !FiniteValues.AllMeet(pair.Revision, old):
                pair.Report(LimitChanges.Of(old.Limit).Unset, $"{old.Limit.Keyword} {old.Value} unset", old.Node);
                break;
            case ({ } old, { } now):
                CompareValues(pair, old, now);
                break;
        }
    }

    private static void CompareValues(SchemaComparison pair, Edge old, Edge now)
    {
        var isOfIntegers = pair.Base.Types == JsonTypes.Integer && pair.Revision.Types == JsonTypes.Integer;
        var (was, became) = isOfIntegers ? (old.OfIntegers(), now.OfIntegers()) : (old, now);
        var (narrows, widens) = (became.IsStricterThan(was), was.IsStricterThan(became));
        if (!(narrows && !FiniteValues.AllMeet(pair.Base, now)) && !(widens && !FiniteValues.AllMeet(pair.Revision, old)))
            return;
        var changes = LimitChanges.Of(now.Limit);
        var (change, how) = narrows == now.Limit.IsUpper ? (changes.Decreased, "decreased") : (changes.Increased, "increased");
        var message = old.Limit == now.Limit
            ? $"{now.Limit.Keyword} {how} from {old.Value} to {now.Value}"
            : $"{old.Limit.Keyword} {old.Value} became {now.Limit.Keyword} {now.Value}";
        pair.Report(change, message, old.Node, now.Node);
    }
}
