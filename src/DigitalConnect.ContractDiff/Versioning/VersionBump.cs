using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Versioning;

/// <summary>The steps by which a version moves, from the smallest to the greatest.</summary>
internal static class VersionBump
{
    public const string None = "none";
    public const string Patch = "patch";
    public const string Minor = "minor";
    public const string Major = "major";

    private static readonly string[] Steps = [None, Patch, Minor, Major];

    /// <summary>Whether <paramref name="bump"/> is at least as far as <paramref name="asked"/>.</summary>
    public static bool Reaches(string bump, string asked) => Array.IndexOf(Steps, bump) >= Array.IndexOf(Steps, asked);

    /// <summary>The least bump of <c>info.version</c> that findings ask for, by semantic versioning.</summary>
    public static string Suggest(IReadOnlyList<Finding> findings) =>
        findings.Count == 0 ? None
        : findings.Any(finding => finding.Severity == Severity.Error || finding.BreaksClient) ? Major
        : findings.All(finding => IsDocumentation(finding.Id)) ? Patch
        : Minor;

    /// <summary>Whether the rule is about a change that only readers of the contract notice.</summary>
    public static bool IsDocumentation(string id) =>
        id.EndsWith("-description-changed", StringComparison.Ordinal) || id.EndsWith("-annotation-only", StringComparison.Ordinal)
        || id is "api-tag-added" or "api-tag-removed" or "api-security-component-oauth-scope-changed";
}
