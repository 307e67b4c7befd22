namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules of <c>--check-version</c>.</summary>
internal static class VersionRules
{
    public const string NotBumped = "api-version-not-bumped";
    public const string Decreased = "api-version-decreased";
    public const string MajorNotBumped = "api-major-version-not-bumped";
    public const string MinorNotBumped = "api-minor-version-not-bumped";
    public const string PatchNotBumped = "api-patch-version-not-bumped";
    public const string NotSemantic = "api-version-not-semantic";

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        Of(
            NotBumped,
            "The contract changed, its version did not",
            "Two different contracts have the same info.version, so nobody can tell which one a server speaks. Move info.version by the "
                + "suggested bump."),
        Of(
            Decreased,
            "The version went back",
            "A lower info.version says that this contract came before the base. Move it forward, by the suggested bump."),
        Of(
            MajorNotBumped,
            "The change breaks, the major version did not move",
            "Whoever takes the new version expects it to be compatible. Undo the break, or move the major version (before 1.0.0: the minor "
                + "version)."),
        Of(
            MinorNotBumped,
            "The change adds something, the minor version did not move",
            "A patch promises that there is nothing new. Move the minor version (before 1.0.0: the patch version)."),
        Of(PatchNotBumped, "The change asks for a new patch version", "Only the prerelease part of info.version moved. Move the patch version."),
        Of(
            NotSemantic,
            "The version is no semantic version",
            "Whether info.version moved far enough can be told only of versions such as 1.4.0 (semver.org). Use them, or do without "
                + "--check-version."),
    ];

    private static Rule Of(string id, string summary, string explanation) =>
        new(id, Severity.Error, summary, explanation + " Checked with --check-version only.");
}
