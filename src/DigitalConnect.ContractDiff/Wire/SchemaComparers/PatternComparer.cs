using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares <c>pattern</c>.</summary>
internal static class PatternComparer
{
    private static readonly HashSet<string> MatchAll = ["", ".*", "^.*", ".*$", "^.*$", "^", "$", "(.*)", "^(.*)$"];

    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (Patterns(pair.Base), Patterns(pair.Revision));
        var lost = before.Where(old => after.TrueForAll(now => now.Value != old.Value)).ToList();
        var won = after.Where(now => before.TrueForAll(old => old.Value != now.Value)).ToList();
        for (var at = 0; at < Math.Max(lost.Count, won.Count); at++)
            Report(pair, Restricting(lost.ElementAtOrDefault(at)), won.ElementAtOrDefault(at));
    }

    // A pattern that matches everything was none.
    private static ScalarNode? Restricting(ScalarNode? pattern) => pattern is null || MatchAll.Contains(pattern.Value) ? null : pattern;

    private static void Report(SchemaComparison pair, ScalarNode? before, ScalarNode? after)
    {
        if (before is null && (Restricting(after) is null || FiniteValues.AllMeet(pair.Base, value => PatternMatch.Matches(after!.Value, value))))
            return;
        if (after is null && FiniteValues.AllMeet(pair.Revision, value => PatternMatch.Matches(before!.Value, value)))
            return;
        var (change, message) = (before, after) switch
        {
            (null, _) => (ValueChanges.PatternAdded, $"pattern {JsonValues.Show(after)} set"),
            (_, null) => (ValueChanges.PatternRemoved, $"pattern {JsonValues.Show(before)} unset"),
            _ => (
                MatchAll.Contains(after.Value) ? ValueChanges.PatternGeneralized : ValueChanges.PatternChanged,
                $"pattern went from {JsonValues.Show(before)} to {JsonValues.Show(after)}"),
        };
        pair.Report(change, message, before, after);
    }

    private static List<ScalarNode> Patterns(Schema schema) =>
    [
        .. (schema.MayBe(JsonTypes.String) ? schema.Keywords("pattern") : []).OfType<ScalarNode>().DistinctBy(pattern => pattern.Value)
            .Where(pattern => !FiniteValues.AllMeet(schema, value => PatternMatch.Matches(pattern.Value, value))),
    ];
}
