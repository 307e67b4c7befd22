using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>The levels that the configuration gives to rules; a null level ignores the rule.</summary>
internal sealed class ConfiguredLevels(IReadOnlyDictionary<string, Level?> levels)
{
    /// <summary>The words of the configuration, and what they mean.</summary>
    public static IReadOnlyDictionary<string, Level?> Words { get; } = new Dictionary<string, Level?>
    {
        ["error"] = Level.Error,
        ["warning"] = Level.Warning,
        ["info"] = Level.Info,
        ["ignore"] = null,
    };

    /// <summary>Gives each finding its configured level and leaves out the ignored ones.</summary>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings) =>
        levels.Count == 0 ? findings : [.. findings.Where(IsReported).Select(Levelled)];

    private bool IsReported(Finding finding) => !levels.TryGetValue(finding.Id, out var level) || level is not null;

    private Finding Levelled(Finding finding) =>
        levels.TryGetValue(finding.Id, out var level) ? finding with { Level = level!.Value } : finding;
}
