using System.Globalization;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;
using DigitalConnect.ContractDiff.Wire;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Policies;

/// <summary>Holds a change to the policies of the project.</summary>
internal sealed class Lifecycle
{
    private readonly LifecyclePolicies _policies;
    private readonly DateTimeOffset _now;
    private readonly HashSet<string> _unstable;
    private readonly List<Finding> _findings = [];

    private Lifecycle(EndpointPairs endpoints, LifecyclePolicies policies, DateTimeOffset now)
    {
        (_policies, _now) = (policies, now);
        foreach (var (before, after) in endpoints.Pairs)
            Examine(before, after);
        foreach (var added in endpoints.Added)
            ExamineLevel(added, null);
        _unstable =
        [
            .. endpoints.Pairs.Where(pair => IsUnstable(pair.Before)).Select(pair => pair.After.Name),
            .. endpoints.Removed.Where(IsUnstable).Select(removed => removed.Name),
        ];
    }

    /// <summary>What breaks a policy.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public static Lifecycle Of(Contract before, Contract after, LifecyclePolicies policies, DateTimeOffset now) =>
        new(EndpointPairs.Of(Endpoint.Of(before), Endpoint.Of(after), ServerPrefixes.Of(before, after)), policies, now);

    /// <summary>Whether every operation that a change reaches may break at any time.</summary>
    public bool MayBreak(Finding finding) => finding.IsBreaking && finding.Reached.Count > 0 && finding.Reached.All(_unstable.Contains);

    private bool IsUnstable(Endpoint endpoint) =>
        StabilityLevels.Of(endpoint.Node) is { } level && _policies.Unstable?.Contains(level) == true;

    private void Examine(Endpoint before, Endpoint after)
    {
        ExamineLevel(after, before);
        if (!after.Node.Flag("deprecated") || !_policies.DeprecationDays.TryGetValue(StabilityLevels.Of(before.Node) ?? default, out var days))
            return;
        var (was, old, sunset) = (before.Node.Flag("deprecated"), Date(before), Date(after));
        if (sunset is null && after.Node["x-sunset"] is null && !was)
        {
            Report(PolicyRules.SunsetMissing, before, after, after.Node["deprecated"],
                $"{after.Name} deprecated without x-sunset; callers are promised {days} days");
        }
        else if (sunset < _now.AddDays(days) && (!was || old is null || sunset < old))
        {
            Report(was && old is not null ? PolicyRules.SunsetMovedTooSoon : PolicyRules.SunsetTooSoon, before, after, after.Node["x-sunset"],
                $"{after.Name} may be gone on {sunset.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; callers are promised {days} days");
        }
    }

    private void ExamineLevel(Endpoint after, Endpoint? before)
    {
        if (_policies.Unstable is null)
            return;
        var extension = after.Node[StabilityLevels.Extension];
        var old = before is null ? null : StabilityLevels.Of(before.Node);
        if (StabilityLevels.Of(after.Node) is not { } level)
        {
            Report(PolicyRules.LevelInvalid, before, after, extension,
                $"{StabilityLevels.Extension} of {after.Name} is none of {string.Join(", ", StabilityLevels.Names)}");
        }
        else if (level < old)
        {
            Report(PolicyRules.LevelDecreased, before, after, extension, $"{after.Name} went from {old.Value.Name()} to {level.Name()}");
        }
        else if (level > old)
        {
            Report(PolicyRules.LevelIncreased, before, after, extension, $"{after.Name} went from {old.Value.Name()} to {level.Name()}");
        }
    }

    private void Report(Rule rule, Endpoint? before, Endpoint after, DocumentNode? place, string message) => _findings.Add(new Finding
    {
        Rule = rule,
        Severity = rule.Severity,
        Operation = after.Name,
        Operations = [after.Name],
        Pointer = after.Node.Pointer,
        Message = message,
        Base = before?.Node.Location,
        Revision = (place ?? after.Node).Location,
        IsPolicy = true,
    });

    private static DateTimeOffset? Date(Endpoint endpoint) =>
        endpoint.Node.Text("x-sunset") is { } text && Sunset.TryParse(text, out var date) ? date : null;
}
