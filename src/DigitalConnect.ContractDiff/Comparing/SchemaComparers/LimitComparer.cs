using DigitalConnect.ContractDiff.Schemas;

namespace DigitalConnect.ContractDiff.Comparing.SchemaComparers;

/// <summary>Compares the keywords that bound a value.</summary>
internal static class LimitComparer
{
    public static void Compare(SchemaComparison pair)
    {
        for (var at = 0; at < Limit.All.Count; at++)
            Compare(pair, Limit.All[at], pair.Base.BoundOf(at), pair.Revision.BoundOf(at));
    }

    private static void Compare(SchemaComparison pair, Limit limit, Bound? before, Bound? after)
    {
        switch (before, after)
        {
            case (null, { } now) when now.Value != limit.Neutral:
                pair.Report($"{limit.Rule}-set", $"{limit.Keyword} {now.Value} set", null, now.Node);
                break;
            case ({ } old, null) when old.Value != limit.Neutral:
                pair.Report($"{limit.Rule}-unset", $"{limit.Keyword} {old.Value} unset", old.Node);
                break;
            case ({ } old, { } now) when old.Value != now.Value:
                var how = now.Value > old.Value ? "increased" : "decreased";
                pair.Report($"{limit.Rule}-{how}", $"{limit.Keyword} {how} from {old.Value} to {now.Value}", old.Node, now.Node);
                break;
        }
    }
}
