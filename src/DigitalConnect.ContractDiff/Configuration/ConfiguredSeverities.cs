using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>The severities that the configuration gives to rules; null ignores the rule.</summary>
internal sealed class ConfiguredSeverities(IReadOnlyDictionary<string, Severity?> severities)
{
    /// <summary>The words of the configuration, and what they mean.</summary>
    public static IReadOnlyDictionary<string, Severity?> Words { get; } = new Dictionary<string, Severity?>
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["info"] = Severity.Info,
        ["ignore"] = null,
    };

    /// <summary>Gives each finding its configured severity and leaves out the ignored ones.</summary>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings) =>
        severities.Count == 0 ? findings : [.. findings.Where(IsReported).Select(Configured)];

    private bool IsReported(Finding finding) => !severities.TryGetValue(finding.Id, out var severity) || severity is not null;

    private Finding Configured(Finding finding) =>
        severities.TryGetValue(finding.Id, out var severity) ? finding with { Severity = severity!.Value } : finding;
}
