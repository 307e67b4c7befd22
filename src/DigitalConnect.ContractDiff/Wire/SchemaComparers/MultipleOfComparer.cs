using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares <c>multipleOf</c> and <c>uniqueItems</c>.</summary>
internal static class MultipleOfComparer
{
    public static void Compare(SchemaComparison pair)
    {
        CompareMultiple(pair, pair.Base.Keyword("multipleOf") as ScalarNode, pair.Revision.Keyword("multipleOf") as ScalarNode);
        var (before, after) = (pair.Base.Flag("uniqueItems"), pair.Revision.Flag("uniqueItems"));
        if (after && !before)
            pair.Report("unique-items-added", "items have to be unique", null, pair.Revision.Keyword("uniqueItems"));
        else if (before && !after)
            pair.Report("unique-items-removed", "items no longer have to be unique", pair.Base.Keyword("uniqueItems"));
    }

    private static void CompareMultiple(SchemaComparison pair, ScalarNode? before, ScalarNode? after)
    {
        switch (before?.Number, after?.Number)
        {
            case (null, { } now):
                pair.Report("multiple-of-set", $"multipleOf {now} set", null, after);
                break;
            case ({ } old, null):
                pair.Report("multiple-of-unset", $"multipleOf {old} unset", before);
                break;
            case ({ } old, { } now) when old != now:
                var how = Divides(now, old) ? "generalized" : Divides(old, now) ? "specialized" : "changed";
                pair.Report($"multiple-of-{how}", $"multipleOf went from {old} to {now}", before, after);
                break;
        }
    }

    private static bool Divides(ExactNumber divisor, ExactNumber number) => number.IsMultipleOf(divisor);
}
