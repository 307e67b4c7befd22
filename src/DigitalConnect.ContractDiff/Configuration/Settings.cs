using System.Globalization;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Policies;
using DigitalConnect.ContractDiff.Rules;
using DigitalConnect.ContractDiff.Selection;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>What a project wants of its verdicts.</summary>
internal sealed record Settings(ConfiguredSeverities Severities, IReadOnlyList<AcceptedChange> Accepted)
{
    /// <summary>The settings of a project that has no configuration.</summary>
    public static Settings Default { get; } = new(new ConfiguredSeverities(new Dictionary<string, Severity?>()), []);

    /// <summary>Which operations are compared.</summary>
    public OperationFilter Filter { get; init; } = OperationFilter.None;

    /// <summary>What paths are compared without.</summary>
    public PathPrefixes Prefixes { get; init; } = PathPrefixes.None;

    /// <summary>What the project promises of its operations.</summary>
    public LifecyclePolicies Policies { get; init; } = LifecyclePolicies.None;

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

        return verdict with
        {
            Changes = changes,
            Accepted = [.. verdict.Accepted, .. accepted],
            SuggestedVersionBump = VersionBump.Suggest(changes),
        };
    }

    /// <summary>What is to say of entries that name none of the findings, or are no longer valid on <paramref name="today"/>.</summary>
    /// <param name="verdict">The verdict, after <see cref="Apply"/>.</param>
    /// <param name="today">Today.</param>
    /// <param name="isWhole">Whether everything was compared: what was left out by a filter may be what an entry names.</param>
    public IEnumerable<string> Remarks(Verdict verdict, DateOnly today, bool isWhole = true)
    {
        List<Finding> findings = [.. verdict.Changes, .. verdict.Accepted.Select(accepted => accepted.Finding)];
        return Accepted.Where(entry => isWhole || findings.Any(entry.Names)).Select(entry => Remark(entry, findings, today)).OfType<string>();
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
