using System.Globalization;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>What a project wants of its verdicts.</summary>
internal sealed record Settings(ConfiguredSeverities Severities, IReadOnlyList<AcceptedChange> Accepted)
{
    /// <summary>The settings of a project that has no configuration.</summary>
    public static Settings Default { get; } = new(new ConfiguredSeverities(new Dictionary<string, Severity?>()), []);

    /// <summary>The verdict as the project sees it on <paramref name="today"/>.</summary>
    public Verdict Apply(Verdict verdict, DateOnly today)
    {
        if (this == Default)
            return verdict;

        List<Finding> changes = [];
        List<AcceptedFinding> accepted = [];
        var findings = Severities.Apply(verdict.Changes);
        foreach (var finding in findings)
        {
            if (ReasonFor(finding, today) is { } reason)
                accepted.Add(new AcceptedFinding(finding, reason));
            else
                changes.Add(finding);
        }

        var remarks = Accepted.Select(entry => Remark(entry, findings, today)).OfType<string>();
        return verdict with
        {
            Changes = changes,
            Accepted = accepted,
            Notes = [.. verdict.Notes, .. remarks],
            SuggestedVersionBump = VersionBump.Suggest(changes),
        };
    }

    private string? ReasonFor(Finding finding, DateOnly today)
    {
        AcceptedChange[] entries = [.. Accepted.Where(entry => entry.IsValidOn(today) && entry.Names(finding))];
        return AcceptedChange.Cover(entries, finding) ? entries[0].Reason : null;
    }

    private static string? Remark(AcceptedChange entry, IReadOnlyList<Finding> findings, DateOnly today)
    {
        var place = $"{entry.Location.File}:{entry.Location.Line}:{entry.Location.Column}: the accepted change {entry.Rule} at {entry.Pointer}";
        if (!findings.Any(entry.Names))
            return $"{place} matches no finding; remove it.";

        return entry.IsValidOn(today)
            ? null
            : $"{place} expired on {entry.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} and no longer counts; make the change "
                + "good or renew it.";
    }
}
