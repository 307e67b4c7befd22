namespace DigitalConnect.ContractDiff.Tests.Rules.Coverage;

/// <summary>For each rule on versions the smallest pair of documents, each with its version.</summary>
internal static class VersionPairs
{
    private const string One = "paths: { /a: { get: {} } }";
    private const string Two = "paths: { /a: { get: {} }, /b: { get: {} } }";

    public static IEnumerable<(string Id, (string Version, string Content) Before, (string Version, string Content) After)> All =>
    [
        ("api-version-not-bumped", ("1.0.0", One), ("1.0.0", Two)),
        ("api-version-decreased", ("1.0.0", One), ("0.9.0", One)),
        ("api-major-version-not-bumped", ("1.0.0", Two), ("1.1.0", One)),
        ("api-minor-version-not-bumped", ("1.0.0", One), ("1.0.1", Two)),
        ("api-version-not-semantic", ("first", One), ("second", Two)),
    ];
}
