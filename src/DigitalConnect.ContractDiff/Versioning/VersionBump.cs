using DigitalConnect.ContractDiff.Findings;

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

    /// <summary>What the change asks for once the configuration has changed levels and accepted findings.</summary>
    public static string Reconsider(Verdict verdict) => verdict switch
    {
        { WireBreaking: true } or { ClientBreaking: true } => Major,
        { Changes.Count: 0 } => None,
        { SuggestedVersionBump: Major } => Minor,
        _ => verdict.SuggestedVersionBump,
    };
}
