using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>The least finding that makes the command fail.</summary>
internal static class Threshold
{
    /// <summary>Fails on what breaks programs on the wire or users of the generated client.</summary>
    public const string Breaking = "breaking";

    /// <summary>Fails on what may break, too.</summary>
    public const string Warning = "warning";

    /// <summary>Fails on no change.</summary>
    public const string None = "none";

    /// <summary>
    /// Whether <paramref name="verdict"/> reaches <paramref name="threshold"/>. The threshold is about changes; a version that
    /// did not move far enough fails by itself, so that a break can be let pass if, and only if, the version says so.
    /// </summary>
    public static bool IsReached(string threshold, Verdict verdict) => VersionFails(verdict) || threshold switch
    {
        None => false,
        Warning => verdict.ClientBreaking || verdict.Changes.Any(change => change.Severity >= Severity.Warning),
        _ => verdict.ClientBreaking || verdict.Changes.Any(change => change.Severity == Severity.Error),
    };

    private static bool VersionFails(Verdict verdict) =>
        verdict.Changes.Any(change => change.Rule.Kind == RuleKind.Version && change.Severity == Severity.Error);
}
