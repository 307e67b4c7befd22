using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Comparing;

/// <summary>The least bump of <c>info.version</c> that findings ask for, by semantic versioning.</summary>
internal static class VersionBump
{
    public static string Suggest(IReadOnlyList<Finding> findings) =>
        findings.Count == 0 ? "none"
        : findings.Any(finding => finding.Level == Level.Error || finding.Client.Any(effect => effect.IsBreaking)) ? "major"
        : findings.All(finding => IsDocumentation(finding.Id)) ? "patch"
        : "minor";

    private static bool IsDocumentation(string id) => id.EndsWith("-description-changed", StringComparison.Ordinal) || id.EndsWith("-annotation-only", StringComparison.Ordinal)
        || id is "api-tag-added" or "api-tag-removed" or "api-security-component-oauth-scope-changed";
}
