using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the keywords that bound a value.</summary>
internal static class BoundsComparer
{
    public static void Compare(SchemaComparison pair)
    {
        CompareRange(pair, BoundKeyword.Minimum, BoundKeyword.ExclusiveMinimum);
        CompareRange(pair, BoundKeyword.Maximum, BoundKeyword.ExclusiveMaximum);
        for (var at = BoundKeyword.FirstCount; at < BoundKeyword.MinContains.Index; at++)
            Compare(pair, Bound.Of(pair.Base, at), Bound.Of(pair.Revision, at));
        CompareContains(pair);
    }

    // Whoever writes contains asks for one item, unless he says for how many.
    private static void CompareContains(SchemaComparison pair)
    {
        var (fewestBefore, fewest) = (Bound.Of(pair.Base, BoundKeyword.MinContains.Index), Bound.Of(pair.Revision, BoundKeyword.MinContains.Index));
        if (pair.Base.Keyword("contains") is { } old && pair.Revision.Keyword("contains") is { } now)
            Compare(pair, fewestBefore ?? new Bound(BoundKeyword.MinContains, 1, old), fewest ?? new Bound(BoundKeyword.MinContains, 1, now));
        else
            Compare(pair, fewestBefore, fewest);
        Compare(pair, Bound.Of(pair.Base, BoundKeyword.MaxContains.Index), Bound.Of(pair.Revision, BoundKeyword.MaxContains.Index));
    }

    // Of two keywords for one end the stricter counts, unless both documents have both.
    private static void CompareRange(SchemaComparison pair, BoundKeyword inclusive, BoundKeyword exclusive)
    {
        if (IsInBoth(pair, inclusive.Index) && IsInBoth(pair, exclusive.Index))
        {
            Compare(pair, Bound.Of(pair.Base, inclusive.Index), Bound.Of(pair.Revision, inclusive.Index));
            Compare(pair, Bound.Of(pair.Base, exclusive.Index), Bound.Of(pair.Revision, exclusive.Index));
        }
        else
        {
            Compare(pair, Bound.Stricter(pair.Base, inclusive, exclusive), Bound.Stricter(pair.Revision, inclusive, exclusive));
        }
    }

    private static bool IsInBoth(SchemaComparison pair, int keyword) =>
        pair.Base.WrittenBound(keyword) is not null && pair.Revision.WrittenBound(keyword) is not null;

    private static void Compare(SchemaComparison pair, Bound? before, Bound? after)
    {
        // A bound of other types than the schema's says nothing; who changes it means something all the same.
        var areMeant = before is not null && after is not null && !Says(pair.Base, before) && !Says(pair.Revision, after);
        switch (areMeant || Says(pair.Base, before) ? before : null, areMeant || Says(pair.Revision, after) ? after : null)
        {
            case (null, { } now) when !FiniteValues.AllMeet(pair.Base, now):
                pair.Report(BoundChanges.Of(now.Keyword).Set, $"{now.Keyword.Name} {now.Value} set", null, now.Node);
                break;
            case ({ } old, null) when !FiniteValues.AllMeet(pair.Revision, old):
                pair.Report(BoundChanges.Of(old.Keyword).Unset, $"{old.Keyword.Name} {old.Value} unset", old.Node);
                break;
            case ({ } old, { } now):
                CompareValues(pair, old, now);
                break;
        }
    }

    private static bool Says(Schema schema, Bound? bound) => bound is not null && schema.MayBe(bound.Keyword.Bounded);

    private static void CompareValues(SchemaComparison pair, Bound old, Bound now)
    {
        var isOfIntegers = pair.Base.Types == JsonTypes.Integer && pair.Revision.Types == JsonTypes.Integer;
        var (was, became) = isOfIntegers ? (old.OfIntegers(), now.OfIntegers()) : (old, now);
        var (narrows, widens) = (became.IsStricterThan(was), was.IsStricterThan(became));
        if (!(narrows && !FiniteValues.AllMeet(pair.Base, now)) && !(widens && !FiniteValues.AllMeet(pair.Revision, old)))
            return;
        var changes = BoundChanges.Of(now.Keyword);
        var (change, how) = narrows == now.Keyword.IsUpper ? (changes.Decreased, "decreased") : (changes.Increased, "increased");
        var message = old.Keyword == now.Keyword
            ? $"{now.Keyword.Name} {how} from {old.Value} to {now.Value}"
            : $"{old.Keyword.Name} {old.Value} became {now.Keyword.Name} {now.Value}";
        pair.Report(change, message, old.Node, now.Node);
    }
}
