using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Reporting;
using DigitalConnect.ContractDiff.Tests.CommandLine;
using DigitalConnect.ContractDiff.Tests.Reporting.Hostile;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

/// <summary>A report is read by terminals, runners, browsers and GitHub; a contract must not speak to them.</summary>
internal sealed class InjectionTests
{
    [TestCaseSource(typeof(HostilePlaces), nameof(HostilePlaces.All))]
    public async Task No_name_of_a_contract_injects_anything_into_any_format(string place)
    {
        using var run = new CommandRun();
        foreach (var name in HostileNames.All)
        {
            var (before, after) = HostilePlaces.Contracts(place, name);
            run.With("old.json", before).With("new.json", after);

            await CheckAsync(run, $"{name} as {place}", "old.json", "new.json");
        }
    }

    [Test]
    public async Task No_name_of_a_file_injects_anything_into_any_format()
    {
        var (before, after) = HostilePlaces.Contracts("path", "a");
        foreach (var name in HostileNames.OfFiles)
        {
            using var run = new CommandRun();
            Directory.CreateDirectory(run.Path("old"));
            Directory.CreateDirectory(run.Path("new"));
            foreach (var file in new[] { $"{name}.json", "other.json" })
                run.With($"old/{file}", before).With($"new/{file}", after);

            await CheckAsync(run, $"{name} as a file", "old/other.json", $"new/{name}.json");
            await CheckAsync(run, $"{name} as a file of a folder", "old", "new");
        }
    }

    private static async Task CheckAsync(CommandRun run, string what, string before, string after)
    {
        var verdicts = new Dictionary<string, Verdict>();
        var findings = JsonNode.Parse(await ReportAsync("json"))!["changes"]!.AsArray().Count;

        Assert.That(findings, Is.GreaterThan(0), what);
        foreach (var format in Reports.Formats)
            InertReport.Check(format, await ReportAsync(format), findings, $"{format}, {what}");

        async Task<string> ReportAsync(string format)
        {
            var start = run.Output.Length;
            var exitCode = await run.RunAsync(CompareOnceAsync, run.Path(before), run.Path(after), "--format", format, "--check-version");
            Assert.That(exitCode, Is.Not.EqualTo(2), $"{what}: {run.Error}");
            return run.Output[start..];
        }

        async Task<Verdict> CompareOnceAsync(string? old, string? now, ComparisonOptions options, CancellationToken cancellationToken) =>
            verdicts.TryGetValue($"{old}\0{now}", out var known)
                ? known
                : verdicts[$"{old}\0{now}"] = await ContractComparison.CompareAsync(old, now, options, cancellationToken);
    }
}
