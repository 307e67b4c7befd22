using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Configuration;
using DigitalConnect.ContractDiff.Reporting;
using DigitalConnect.ContractDiff.Tests.Reporting;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

public sealed class CompareTests
{
    private const string AcceptRequired =
        """
        accept:
          - rule: request-property-became-required
            pointer: "#/components/schemas/Attachment/properties/size"
            reason: Every caller sends it.
            expires: 2026-05-31
        """;

    [Test]
    public async Task Text_is_written_by_default()
    {
        using var run = new CommandRun();

        await run.CompareAsync(Samples.Verdict("major", Samples.Required));

        Assert.That(run.Output, Does.StartWith("spec/api.yaml:74:11: error: "));
    }

    [TestCaseSource(typeof(Reports), nameof(Reports.Formats))]
    public async Task A_file_gets_the_bytes_that_the_output_gets(string format)
    {
        using var run = new CommandRun();
        await run.CompareAsync(Samples.All, "--format", format);
        var output = run.Output;

        await run.CompareAsync(Samples.All, "--format", format, "--output", "report");

        Assert.That(await File.ReadAllTextAsync(run.Path("report")), Is.EqualTo(output));
        Assert.That(run.Output, Is.EqualTo(output), "nothing more is written to the output");
    }

    [Test]
    public async Task The_configuration_is_found_in_the_working_directory()
    {
        using var run = new CommandRun().With(ConfigurationFile.DefaultName, AcceptRequired);

        Assert.That(await run.CompareAsync(Samples.Verdict("major", Samples.Required)), Is.Zero);
    }

    [Test]
    public async Task A_named_configuration_replaces_the_one_that_is_found()
    {
        using var run = new CommandRun().With(ConfigurationFile.DefaultName, AcceptRequired).With("none.yaml", "{}");

        Assert.That(await run.CompareAsync(Samples.Verdict("major", Samples.Required), "--config", "none.yaml"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_acceptance_ends_with_its_day()
    {
        using var run = new CommandRun().With(ConfigurationFile.DefaultName, AcceptRequired);
        run.Time.Advance(TimeSpan.FromDays(1));

        Assert.That(await run.CompareAsync(Samples.Verdict("major", Samples.Required)), Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("expired on 2026-05-31"));
    }

    [Test]
    public async Task A_version_that_did_not_move_fails_and_breaks_nobody()
    {
        using var run = new CommandRun();
        var verdict = Samples.Verdict(
            "minor", Samples.TagAdded) with
        { BaseVersion = Samples.Version("1.0.0"), RevisionVersion = Samples.Version("1.0.0") };

        var exitCode = await run.CompareAsync(verdict, "--check-version", "--format", "json");

        var json = JsonNode.Parse(run.Output)!;
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That((string?)json["changes"]![0]!["id"], Is.EqualTo("api-version-not-bumped"));
            Assert.That((bool?)json["wireBreaking"], Is.False);
            Assert.That((string?)json["suggestedVersionBump"], Is.EqualTo("minor"));
        });
    }

    [TestCase("2.0.0", 0)]
    [TestCase("1.1.0", 1)]
    public async Task A_break_can_be_let_pass_if_the_version_says_so(string version, int exitCode)
    {
        using var run = new CommandRun();
        var verdict = Samples.Verdict(
            "major", Samples.Required) with
        { BaseVersion = Samples.Version("1.0.0"), RevisionVersion = Samples.Version(version) };

        Assert.That(await run.CompareAsync(verdict, "--fail-on", "none", "--check-version"), Is.EqualTo(exitCode));
    }

    [Test]
    public async Task A_version_is_checked_only_on_demand()
    {
        using var run = new CommandRun();
        var verdict = Samples.Verdict(
            "minor", Samples.TagAdded) with
        { BaseVersion = Samples.Version("1.0.0"), RevisionVersion = Samples.Version("1.0.0") };

        Assert.That(await run.CompareAsync(verdict), Is.Zero);
    }

    [Test]
    public async Task A_version_rule_can_be_ignored()
    {
        using var run = new CommandRun().With(ConfigurationFile.DefaultName, "severity: { api-version-not-bumped: ignore }");
        var verdict = Samples.Verdict(
            "minor", Samples.TagAdded) with
        { BaseVersion = Samples.Version("1.0.0"), RevisionVersion = Samples.Version("1.0.0") };

        Assert.That(await run.CompareAsync(verdict, "--check-version"), Is.Zero);
    }

    [Test]
    public async Task Help_names_the_formats_and_the_exit_codes()
    {
        using var run = new CommandRun();

        var exitCode = await run.RunAsync((_, _, _, _) => throw new InvalidOperationException(), "--help");

        Assert.That(exitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("sarif").And.Contain("Exit code: 0").And.Contain("git:REF:PATH"));
    }

    [TestCase("rules", "contract-diff rules [options]")]
    [TestCase("explain", "contract-diff explain <RULE> [options]")]
    public async Task Help_of_a_subcommand_asks_for_no_documents(string subcommand, string usage)
    {
        using var run = new CommandRun();

        var exitCode = await run.RunAsync((_, _, _, _) => throw new InvalidOperationException(), subcommand, "--help");

        Assert.That(exitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain(usage).And.Not.Contain("BASE"));
    }

    [Test]
    public async Task A_rule_is_explained()
    {
        using var run = new CommandRun();

        var exitCode = await run.RunAsync((_, _, _, _) => throw new InvalidOperationException(), "explain", "request-property-became-required");

        Assert.That(exitCode, Is.Zero);
        Assert.That(run.Output, Does.StartWith("# request-property-became-required\n\n**error**: "));
    }

    [Test]
    public async Task The_rules_are_listed()
    {
        using var run = new CommandRun();

        var exitCode = await run.RunAsync((_, _, _, _) => throw new InvalidOperationException(), "rules");

        Assert.That(exitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("error    request-property-became-required "));
    }
}
