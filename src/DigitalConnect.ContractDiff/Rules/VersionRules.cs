namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules of <c>--check-version</c>.</summary>
internal static class VersionRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly Rule NotBumped = Add(
        "api-version-not-bumped", "The contract changed, its version did not",
        "Two different contracts have the same info.version, so nobody can tell which one a server speaks. Move info.version by the suggested bump.");

    public static readonly Rule Decreased = Add(
        "api-version-decreased", "The version went back",
        "A lower info.version says that this contract came before the base. Move it forward, by the suggested bump.");

    public static readonly Rule MajorNotBumped = Add(
        "api-major-version-not-bumped", "The change breaks, the major version did not move",
        "Whoever takes the new version expects it to be compatible. Undo the break, or move the major version (before 1.0.0: the minor version).");

    public static readonly Rule MinorNotBumped = Add(
        "api-minor-version-not-bumped", "The change adds something, the minor version did not move",
        "A patch promises that there is nothing new. Move the minor version (before 1.0.0: the patch version).");

    public static readonly Rule NotSemantic = Add(
        "api-version-not-semantic", "The version is no semantic version",
        "Whether info.version moved far enough can be told only of versions such as 1.4.0 (semver.org). Use them, or do without --check-version.");

    public static IReadOnlyList<Rule> All => Rows.All;

    private static Rule Add(string id, string summary, string explanation) => Rows.Add(new(
        id, RuleKind.Version, Direction.None, Severity.Error, Aspects.None, summary, $"{explanation} Checked with --check-version only."));
}
