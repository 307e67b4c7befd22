using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The verdict in two sentences.</summary>
internal static class VerdictSummary
{
    /// <summary>Whom the change breaks, and the version it asks for.</summary>
    public static string Outcome(Verdict verdict)
    {
        var outcome = verdict switch
        {
            { WireBreaking: true, ClientBreaking: true } => "Breaking, on the wire and for users of the generated client.",
            { WireBreaking: true } => "Breaking on the wire.",
            { ClientBreaking: true } => "Breaking for users of the generated client.",
            { Changes.Count: 0, Accepted.Count: > 0 } => "No change but accepted ones.",
            { Changes.Count: 0 } => "No change.",
            _ => "Not breaking.",
        };
        return $"{outcome} Suggested version bump: {verdict.SuggestedVersionBump}.";
    }

    /// <summary>How many findings there are, by level.</summary>
    public static string Counts(Verdict verdict)
    {
        var accepted = verdict.Accepted.Count > 0 ? $", {verdict.Accepted.Count} accepted" : "";
        var breaks = verdict.Changes.Count(change => change.BreaksClient);
        var client = breaks > 0 ? $", {breaks} client break{(breaks == 1 ? "" : "s")}" : "";
        return $"{Number(verdict, Severity.Error)}, {Number(verdict, Severity.Warning)}, {Number(verdict, Severity.Info)}{client}{accepted}.";
    }

    /// <summary>The findings, the worst first: who reads a report may stop early.</summary>
    public static IEnumerable<Finding> WorstFirst(Verdict verdict) =>
        verdict.Changes.OrderByDescending(change => change.Severity).ThenByDescending(change => change.BreaksClient);

    private static string Number(Verdict verdict, Severity level)
    {
        var count = verdict.Changes.Count(change => change.Severity == level);
        return $"{count} {level.Name()}{(count == 1 || level == Severity.Info ? "" : "s")}";
    }
}
