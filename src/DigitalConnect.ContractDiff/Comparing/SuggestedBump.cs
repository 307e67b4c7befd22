using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.Comparing;

/// <summary>The least bump of <c>info.version</c> that findings ask for, by semantic versioning.</summary>
internal static class SuggestedBump
{
    public static string Of(IReadOnlyList<Finding> findings) =>
        findings.Count == 0 ? VersionBump.None
        : findings.Any(finding => finding.Level == Level.Error || finding.Client.Any(effect => effect.IsBreaking)) ? VersionBump.Major
        : findings.All(finding => IsDocumentation(finding.Id)) ? VersionBump.Patch
        : VersionBump.Minor;

    private static bool IsDocumentation(string id) => id.EndsWith("-description-changed", StringComparison.Ordinal) || id.EndsWith("-annotation-only", StringComparison.Ordinal)
        || id is "api-tag-added" or "api-tag-removed" or "api-security-component-oauth-scope-changed";
}
