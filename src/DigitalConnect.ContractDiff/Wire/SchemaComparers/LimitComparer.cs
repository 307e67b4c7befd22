using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the keywords that bound a value.</summary>
internal static class LimitComparer
{
    public static void Compare(SchemaComparison pair)
    {
        for (var at = 0; at < Limit.All.Count; at++)
            Compare(pair, Limit.All[at], pair.Base.BoundOf(at), pair.Revision.BoundOf(at));
    }

    // A limit that became an exclusive one, or stopped being one, is gone only in name: the other limit tells what is valid.
    private static bool IsImplied(Bound bound, Limit limit, Schema schema) =>
        limit.Twin is { } twin && schema.BoundOf(twin) is { } other
        && (limit.IsStricter(other.Value, bound.Value) || (other.Value == bound.Value && Limit.All[twin].IsExclusive));

    private static void Compare(SchemaComparison pair, Limit limit, Bound? before, Bound? after)
    {
        switch (before, after)
        {
            case (null, { } now) when now.Value != limit.Neutral && !IsImplied(now, limit, pair.Base):
                pair.Report($"{limit.RuleTerm}-set", $"{limit.Keyword} {now.Value} set", null, now.Node);
                break;
            case ({ } old, null) when old.Value != limit.Neutral && !IsImplied(old, limit, pair.Revision):
                pair.Report($"{limit.RuleTerm}-unset", $"{limit.Keyword} {old.Value} unset", old.Node);
                break;
            case ({ } old, { } now) when old.Value != now.Value:
                var how = now.Value > old.Value ? "increased" : "decreased";
                pair.Report($"{limit.RuleTerm}-{how}", $"{limit.Keyword} {how} from {old.Value} to {now.Value}", old.Node, now.Node);
                break;
        }
    }
}
