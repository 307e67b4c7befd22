using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>The levels that the configuration gives to rules; a null level ignores the rule.</summary>
internal sealed class ConfiguredSeverities(IReadOnlyDictionary<string, Severity?> levels)
{
    /// <summary>The words of the configuration, and what they mean.</summary>
    public static IReadOnlyDictionary<string, Severity?> Words { get; } = new Dictionary<string, Severity?>
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["info"] = Severity.Info,
        ["ignore"] = null,
    };

    /// <summary>Gives each finding its configured level and leaves out the ignored ones.</summary>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings) =>
        levels.Count == 0 ? findings : [.. findings.Where(IsReported).Select(Configured)];

    private bool IsReported(Finding finding) => !levels.TryGetValue(finding.Id, out var level) || level is not null;

    private Finding Configured(Finding finding) =>
        levels.TryGetValue(finding.Id, out var level) ? finding with { Severity = level!.Value } : finding;
}
