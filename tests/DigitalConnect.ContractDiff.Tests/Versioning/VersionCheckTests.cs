using DigitalConnect.ContractDiff.Tests.Reporting;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.Tests.Versioning;

public sealed class VersionCheckTests
{
    [TestCase("major", "1.2.3", "2.0.0")]
    [TestCase("major", "0.2.3", "0.3.0")]
    [TestCase("major", "0.2.3", "1.0.0")]
    [TestCase("major", "1.2.3", "2.0.0-beta.1")]
    [TestCase("major", "2.0.0-beta.1", "2.0.0-beta.2")]
    [TestCase("major", "2.0.0-beta.1", "2.0.0")]
    [TestCase("major", "v1", "v2")]
    [TestCase("minor", "1.2.3", "1.3.0")]
    [TestCase("minor", "0.2.3", "0.2.4")]
    [TestCase("minor", "1.2", "1.3")]
    [TestCase("patch", "1.2.3", "1.2.4")]
    [TestCase("patch", "1.2.3", "3.0.0")]
    [TestCase("none", "1.2.3", "1.2.3")]
    [TestCase("none", "2024-01-01", "2024-01-01")]
    public void A_version_that_moved_far_enough_is_no_finding(string asked, string old, string current) =>
        Assert.That(Examine(asked, old, current), Is.Null);

    [TestCase("major", "1.2.3", "1.3.0", "api-major-version-not-bumped")]
    [TestCase("major", "0.2.3", "0.2.4", "api-major-version-not-bumped")]
    [TestCase("major", "1.1.0-rc.1", "1.1.0", "api-major-version-not-bumped")]
    [TestCase("minor", "1.2.3", "1.2.4", "api-minor-version-not-bumped")]
    [TestCase("major", "1.2.3", "1.2.3", "api-version-not-bumped")]
    [TestCase("patch", "1.2.3", "1.2.3", "api-version-not-bumped")]
    [TestCase("patch", "1.2.3", "1.2.3+build.2", "api-version-not-bumped")]
    [TestCase("major", "2.0.0", "1.9.9", "api-version-decreased")]
    [TestCase("none", "2.0.0", "2.0.0-beta.1", "api-version-decreased")]
    [TestCase("minor", "2024-01-01", "2025-01-01", "api-version-not-semantic")]
    [TestCase("minor", null, "1.0.0", "api-version-not-semantic")]
    public void A_version_that_did_not_is_a_finding(string asked, string? old, string current, string rule) =>
        Assert.That(Examine(asked, old, current), Is.EqualTo(rule));

    private static string? Examine(string asked, string? old, string? current) =>
        VersionCheck.Examine(Samples.Verdict(asked) with { BaseVersion = Samples.Version(old), RevisionVersion = Samples.Version(current) })?.Id;
}
