using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Tests.CommandLine;

namespace DigitalConnect.ContractDiff.Tests.Policies;

/// <summary>What a project promises of its operations.</summary>
public sealed class LifecycleTests
{
    private const string Levels = "policies: { unstable: [draft, alpha] }";
    private const string Periods = "policies: { deprecation-days: { beta: 31, stable: 180 } }";

    [TestCase("x-stability-level: alpha", 0)]
    [TestCase("x-stability-level: draft", 0)]
    [TestCase("x-stability-level: beta", 1)]
    [TestCase("x-other: 1", 1)]
    public async Task What_is_unstable_may_break(string level, int exitCode)
    {
        var (code, verdict) = await RunAsync($"get: {{ {level}, {Responses} }}", null, Levels);

        Assert.That(code, Is.EqualTo(exitCode));
        Assert.That(verdict["accepted"]!.AsArray(), Has.Count.EqualTo(1 - exitCode));
        Assert.That((bool?)verdict["wireBreaking"], Is.EqualTo(exitCode == 1));
    }

    [TestCase("alpha", "beta", "api-stability-increased", 0)]
    [TestCase("stable", "beta", "api-stability-decreased", 1)]
    [TestCase(null, "beta", "api-stability-decreased", 1)]
    [TestCase("beta", null, "api-stability-increased", 0)]
    [TestCase("beta", "gamma", "api-invalid-stability-level", 1)]
    [TestCase("beta", "beta", null, 0)]
    public async Task A_promise_is_not_taken_back(string? before, string? after, string? id, int exitCode)
    {
        var (code, verdict) = await RunAsync(Operation(before), Operation(after), Levels);

        Assert.That((Ids(verdict), code), Is.EqualTo((id ?? "", exitCode)));
        Assert.That((bool?)verdict["wireBreaking"], Is.False);
        Assert.That((string?)verdict["suggestedVersionBump"], Is.EqualTo("none"));

        static string Operation(string? level) => $"get: {{ {(level is null ? "" : $"x-stability-level: {level}, ")}{Responses} }}";
    }

    [TestCase("beta", "", "api-deprecated-sunset-missing")]
    [TestCase("beta", "x-sunset: '2026-06-15', ", "api-sunset-date-too-small")]
    [TestCase("beta", "x-sunset: '2026-07-15', ", "")]
    [TestCase("stable", "x-sunset: '2026-07-15', ", "api-sunset-date-too-small")]
    [TestCase("alpha", "", "")]
    public async Task Who_is_warned_has_time(string level, string sunset, string id)
    {
        var (_, verdict) = await RunAsync(
            $"get: {{ x-stability-level: {level}, {Responses} }}",
            $"get: {{ deprecated: true, {sunset}x-stability-level: {level}, {Responses} }}",
            Periods);

        Assert.That(Errors(verdict), Is.EqualTo(id));
    }

    [TestCase("2026-06-30", "api-sunset-date-changed-too-small")]
    [TestCase("2027-01-01", "")]
    public async Task A_sunset_does_not_come_nearer_than_promised(string sunset, string id)
    {
        var (_, verdict) = await RunAsync(
            $"get: {{ deprecated: true, x-sunset: '2026-12-31', {Responses} }}",
            $"get: {{ deprecated: true, x-sunset: '{sunset}', {Responses} }}",
            Periods);

        Assert.That(Errors(verdict), Is.EqualTo(id));
    }

    [Test]
    public async Task Without_a_policy_nothing_is_promised()
    {
        var (code, verdict) = await RunAsync($"get: {{ {Responses} }}", $"get: {{ deprecated: true, x-stability-level: x, {Responses} }}", "{}");

        Assert.That((Ids(verdict), code), Is.EqualTo(("endpoint-deprecated", 0)));
    }

    [Test]
    public async Task A_report_alone_does_not_fail()
    {
        var (code, _) = await RunAsync(
            $"get: {{ {Responses} }}", $"get: {{ deprecated: true, {Responses} }}", Periods, "--fail-on", "none");

        Assert.That(code, Is.Zero);
    }

    private const string Responses = "responses: { '200': { description: OK } }";

    private static string Ids(JsonNode verdict) => string.Join(", ", verdict["changes"]!.AsArray().Select(change => (string?)change!["id"]));

    private static string Errors(JsonNode verdict) => string.Join(
        ", ", verdict["changes"]!.AsArray().Where(change => (string?)change!["level"] == "error").Select(change => (string?)change!["id"]));

    private static async Task<(int ExitCode, JsonNode Verdict)> RunAsync(string before, string? after, string settings, params string[] options)
    {
        using var run = new CommandRun().With("old.yaml", Document(before)).With("new.yaml", Document(after)).With("contract-diff.yaml", settings);
        CompareContracts compare = (old, now, how, cancellation) => ContractComparison.CompareAsync(old, now, how, run.Time, cancellation);
        var exitCode = await run.RunAsync(compare, [run.Path("old.yaml"), run.Path("new.yaml"), "--format", "json", .. options]);
        Assert.That(run.Error, Is.Empty);
        return (exitCode, JsonNode.Parse(run.Output)!);
    }

    private static string Document(string? operation) =>
        $"openapi: 3.0.3\ninfo: {{ title: T, version: 1.0.0 }}\npaths:\n  /kept: {{ get: {{ {Responses} }} }}\n"
            + (operation is null ? "" : $"  /a:\n    {operation}\n");
}
