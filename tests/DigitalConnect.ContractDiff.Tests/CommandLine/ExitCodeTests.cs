using DigitalConnect.ContractDiff.Configuration;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Tests.Reporting;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

public sealed class ExitCodeTests
{
    private static readonly Verdict Wire = Samples.Verdict("major", Samples.Required with { Client = [] });
    private static readonly Verdict Client = Samples.Verdict("major", Samples.TagAdded with { Client = Samples.Required.Client });
    private static readonly Verdict Doubtful = Samples.Verdict("minor", Samples.Removed);
    private static readonly Verdict Harmless = Samples.Verdict("patch", Samples.TagAdded);

    [TestCase(nameof(Wire), "breaking", 1)]
    [TestCase(nameof(Client), "breaking", 1)]
    [TestCase(nameof(Doubtful), "breaking", 0)]
    [TestCase(nameof(Harmless), "breaking", 0)]
    [TestCase(nameof(Client), "warning", 1)]
    [TestCase(nameof(Doubtful), "warning", 1)]
    [TestCase(nameof(Harmless), "warning", 0)]
    [TestCase(nameof(Wire), "none", 0)]
    public async Task The_threshold_decides(string verdict, string failOn, int exitCode)
    {
        using var run = new CommandRun();

        Assert.That(await run.CompareAsync(Named(verdict), "--fail-on", failOn), Is.EqualTo(exitCode));
    }

    [Test]
    public async Task A_break_fails_by_default()
    {
        using var run = new CommandRun();

        Assert.That(await run.CompareAsync(Wire), Is.EqualTo(1));
    }

    [TestCase("old.yaml")]
    [TestCase("old.yaml", "new.yaml", "third.yaml")]
    [TestCase("old.yaml", "new.yaml", "--format", "xml")]
    [TestCase("old.yaml", "new.yaml", "--fail-on", "error")]
    [TestCase("old.yaml", "new.yaml", "--no-such-option")]
    [TestCase("explain")]
    [TestCase("explain", "no-such-rule")]
    [TestCase("rules", "--format", "html")]
    public async Task Bad_arguments_are_told_in_one_line(params string[] arguments)
    {
        using var run = new CommandRun();

        var exitCode = await run.RunAsync((_, _, _, _) => Task.FromResult(Wire), arguments);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Match(@"\Acontract-diff: [^\n]+\n\z"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public async Task A_document_that_cannot_be_loaded_is_told_with_its_place()
    {
        using var run = new CommandRun();

        var exitCode = await run.RunAsync(
            (_, _, _, _) => throw new ContractLoadException("old.yaml", "the mapping\nhas no end", 3, 7), "old.yaml", "new.yaml");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(run.Error, Is.EqualTo($"contract-diff: old.yaml:3:7: the mapping has no end{Environment.NewLine}"));
    }

    [Test]
    public async Task A_bad_configuration_is_told_with_its_place()
    {
        using var run = new CommandRun().With(ConfigurationFile.DefaultName, "severity:\n  api-tag-added: fatal\n");

        var exitCode = await run.CompareAsync(Harmless);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("contract-diff: contract-diff.yaml:2:18: 'fatal' is no severity"));
    }

    [Test]
    public async Task A_named_configuration_that_is_not_there_is_told()
    {
        using var run = new CommandRun();

        var exitCode = await run.CompareAsync(Harmless, "--config", "mine.yaml");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("contract-diff: mine.yaml: the configuration cannot be read: there is no such file."));
    }

    [Test]
    public async Task A_report_that_cannot_be_written_is_told()
    {
        using var run = new CommandRun();

        var exitCode = await run.CompareAsync(Harmless, "--output", "no/such/folder/report.txt");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("contract-diff: no/such/folder/report.txt: the report cannot be written: "));
    }

    [Test]
    public async Task A_defect_is_no_finding()
    {
        using var run = new CommandRun();

        var exitCode = await run.RunAsync((_, _, _, _) => throw new InvalidOperationException("oops"), "old.yaml", "new.yaml");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Match(@"\Acontract-diff: this is a defect [^
]*InvalidOperationException: oops
\z"));
    }

    private static Verdict Named(string verdict) => verdict switch
    {
        nameof(Wire) => Wire,
        nameof(Client) => Client,
        nameof(Doubtful) => Doubtful,
        _ => Harmless,
    };
}
