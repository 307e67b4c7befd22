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

    /// <summary>The farthest of several bumps.</summary>
    public static string Farthest(IEnumerable<string> bumps) => bumps.MaxBy(bump => Array.IndexOf(Steps, bump)) ?? None;

    /// <summary>The least bump of <c>info.version</c> that findings ask for, by semantic versioning.</summary>
    public static string Suggest(IReadOnlyList<Finding> findings) =>
        findings.All(finding => finding.IsPolicy) ? None
        : findings.Any(finding => finding.IsBreaking) ? Major
        : findings.All(finding => finding.IsPolicy || finding.Rule.IsDocumentation) ? Patch
        : Minor;
}
