using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;
using Semver;

namespace DigitalConnect.ContractDiff.Versioning;

/// <summary>Holds <c>info.version</c> to semantic versioning: it must move at least as far as the change asks.</summary>
internal static class VersionCheck
{
    private const string Pointer = "#/info/version";

    /// <summary>What is wrong with the version of the revision; null if nothing is.</summary>
    public static Finding? Examine(Verdict verdict)
    {
        var asked = verdict.SuggestedVersionBump;
        if (Parse(verdict.BaseVersion) is not { } old || Parse(verdict.RevisionVersion) is not { } current)
        {
            return asked == VersionBump.None ? null : Found(verdict, VersionRules.NotSemantic,
                $"the change asks for a {asked} version bump, but {Quoted(verdict.BaseVersion)} -> {Quoted(verdict.RevisionVersion)} cannot be "
                    + "judged: info.version is no semantic version");
        }

        if (current.ComparePrecedenceTo(old) < 0)
            return Found(verdict, VersionRules.Decreased, $"info.version went back from {old} to {current}");

        if (VersionBump.Reaches(Moved(old, current), asked))
            return null;

        return current.ComparePrecedenceTo(old) == 0
            ? Found(verdict, VersionRules.NotBumped, $"the change asks for a {asked} version bump, but info.version is still {current}")
            : Found(verdict, NotBumped(asked), $"the change asks for a {asked} version bump, but info.version only moved from {old} to {current}");
    }

    // People write "v2" and "1.0" there, too. A date (2026-01-31) would be read as a prerelease of 2026.0.0.
    private static SemVersion? Parse(DeclaredVersion? version) =>
        SemVersion.TryParse(version?.Text, SemVersionStyles.Any, out var parsed)
            && (parsed.IsRelease || version!.Text.Contains('.', StringComparison.Ordinal))
            ? parsed
            : null;

    /// <summary>
    /// How far the version moved. Before 1.0.0 a minor counts as major (semver.org, item 4), so a patch counts as minor. A
    /// prerelease has already moved as far as it announces: what follows 2.0.0-beta.1 may break.
    /// </summary>
    private static string Moved(SemVersion old, SemVersion current) => (old, current) switch
    {
        _ when current.ComparePrecedenceTo(old) <= 0 => VersionBump.None,
        _ when current.Major > old.Major => VersionBump.Major,
        _ when current.Minor > old.Minor => current.Major == 0 ? VersionBump.Major : VersionBump.Minor,
        _ when current.Patch > old.Patch => current.Major == 0 ? VersionBump.Minor : VersionBump.Patch,
        _ => Announced(old),
    };

    private static string Announced(SemVersion prerelease) => (prerelease.Patch.IsZero, prerelease.Minor.IsZero, prerelease.Major.IsZero) switch
    {
        (true, true, _) or (true, false, true) => VersionBump.Major,
        (true, false, false) or (false, _, true) => VersionBump.Minor,
        _ => VersionBump.Patch,
    };

    // A version that moved at all moved by a patch at least.
    private static Rule NotBumped(string asked) => asked == VersionBump.Major ? VersionRules.MajorNotBumped : VersionRules.MinorNotBumped;

    private static Finding Found(Verdict verdict, Rule rule, string message) => new()
    {
        Rule = rule,
        Severity = rule.Severity,
        Pointer = Pointer,
        Message = message,
        Base = verdict.BaseVersion?.Location,
        Revision = verdict.RevisionVersion?.Location,
        IsPolicy = true,
    };

    private static string Quoted(DeclaredVersion? version) => version is null ? "none" : $"'{version.Text}'";
}
