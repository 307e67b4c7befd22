using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The verdict in two sentences.</summary>
internal static class VerdictSummary
{
    /// <summary>Whom the change breaks, and the version it asks for.</summary>
    public static string Outcome(Verdict verdict)
    {
        var outcome = verdict switch
        {
            { WireBreaking: true } or { ClientBreaking: true } => Breaks(verdict.WireBreaking, verdict.ClientBreaking),
            { Changes.Count: 0, Accepted.Count: > 0 } => "No change but accepted ones.",
            { Changes.Count: 0 } => "No change.",
            _ => Breaks(wire: false, client: false),
        };
        return $"{outcome} Suggested version bump: {verdict.SuggestedVersionBump}.";
    }

    /// <summary>The same of one of several documents.</summary>
    public static string Outcome(ComparedDocument document)
    {
        var fate = document switch { { Base: null } => "Added. ", { Revision: null } => "Removed. ", _ => "" };
        var outcome = document.SuggestedVersionBump == VersionBump.None ? "No change." : Breaks(document.WireBreaking, document.ClientBreaking);
        return $"{fate}{outcome} Suggested version bump: {document.SuggestedVersionBump}.";
    }

    /// <summary>How many changes there are, by severity; one may be an error and break the client, too.</summary>
    public static string Counts(Verdict verdict)
    {
        var accepted = verdict.Accepted.Count > 0 ? $", {verdict.Accepted.Count} accepted" : "";
        var changes = WorstFirst(verdict);
        var breaks = changes.Count(change => change.BreaksClient);
        var client = breaks > 0 ? $", {breaks} client break{(breaks == 1 ? "" : "s")}" : "";
        var others = changes.Count(change => change.Finding.Severity == Severity.Info && !change.BreaksClient);
        return $"{Number(changes, Severity.Error)}{client}, {Number(changes, Severity.Warning)}, {others} {Severity.Info.Name()}{accepted}.";
    }

    /// <summary>The changes, the worst first: who reads a report may stop early.</summary>
    public static IReadOnlyList<ReportedChange> WorstFirst(Verdict verdict) => ReportedChange.Of(
        verdict.Changes.OrderByDescending(change => change.Severity == Severity.Error)
            .ThenByDescending(change => change.BreaksClient)
            .ThenByDescending(change => change.Severity));

    private static string Breaks(bool wire, bool client) => (wire, client) switch
    {
        (true, true) => "Breaking, on the wire and for users of the generated client.",
        (true, false) => "Breaking on the wire.",
        (false, true) => "Breaking for users of the generated client.",
        _ => "Not breaking.",
    };

    private static string Number(IReadOnlyList<ReportedChange> changes, Severity severity)
    {
        var count = changes.Count(change => change.Finding.Severity == severity);
        return $"{count} {severity.Name()}{(count == 1 ? "" : "s")}";
    }
}
