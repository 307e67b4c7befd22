using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Comparison;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

/// <summary>A part of a contract is compared.</summary>
public sealed class FilterTests
{
    private const string Old =
        """
        openapi: 3.0.3
        info: { title: T, version: 1.0.0 }
        paths:
          /v1/orders/{id}:
            get:
              tags: [orders]
              operationId: getOrder
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { '200': { $ref: '#/components/responses/Order' } }
            delete: { tags: [admin], operationId: deleteOrder, responses: { '204': { description: gone } } }
          /v1/users:
            x-internal: true
            get: { tags: [users], operationId: getUsers, responses: { '200': { description: OK } } }
        components:
          responses: { Order: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
          schemas:
            Order: { type: object, properties: { id: { type: string } } }
            Unused: { type: object, properties: { id: { type: string } } }
        """;

    private static readonly string New = Old.Replace("delete:", "put:", StringComparison.Ordinal)
        .Replace("get: { tags: [users]", "post: { tags: [users]", StringComparison.Ordinal)
        .Replace("id: { type: string } } }\n    Unused: { type: object, properties: { id: { type: string } } }", "id: { type: integer } } }",
            StringComparison.Ordinal);

    private const string All = "DELETE /v1/orders/{id}, GET /v1/orders/{id}, GET /v1/users";
    private const string Order = "GET /v1/orders/{id}";

    [TestCase("", All)]
    [TestCase("--match-path ^/v1/orders", "DELETE /v1/orders/{id}, GET /v1/orders/{id}")]
    [TestCase("--exclude-path orders", "GET /v1/users")]
    [TestCase("--unmatch-path orders", "GET /v1/users")]
    [TestCase("--tag orders", Order)]
    [TestCase("--tag orders --tag users", "GET /v1/orders/{id}, GET /v1/users")]
    [TestCase("--exclude-tag admin", "GET /v1/orders/{id}, GET /v1/users")]
    [TestCase("--match-extension ^x-internal$", "GET /v1/users")]
    [TestCase("--exclude-extension ^x-internal$ --exclude-tag admin", Order)]
    [TestCase("--filter-extension internal --tag admin", "DELETE /v1/orders/{id}")]
    [TestCase("--tag nobody", "")]
    public async Task Only_what_is_chosen_is_compared(string options, string broken)
    {
        var (exitCode, verdict) = await RunAsync(New, options);

        Assert.That(Broken(verdict), Is.EqualTo(broken));
        Assert.That(exitCode, Is.EqualTo(broken.Length > 0 ? 1 : 0));
    }

    [Test]
    public async Task A_component_that_only_others_use_is_not_compared()
    {
        var (_, verdict) = await RunAsync(New, "--match-path users");

        Assert.That(verdict["changes"]!.AsArray().Select(change => (string?)change!["pointer"]), Has.None.Contains("/components/"));
    }

    [Test]
    public async Task A_filter_that_chooses_nothing_is_told()
    {
        var (_, verdict) = await RunAsync(New, "--tag nobody");

        Assert.That((string?)verdict["notes"]![0], Does.EndWith("no operation matches the filters; none was compared."));
    }

    [Test]
    public async Task A_finding_keeps_its_pointer_and_its_line()
    {
        var (_, verdict) = await RunAsync(New, "--tag admin");

        var removed = verdict["changes"]!.AsArray().Single(change => (string?)change!["level"] == "error")!;
        Assert.That((string?)removed["pointer"], Is.EqualTo("#/paths/~1v1~1orders~1{id}/delete"));
        Assert.That((int?)removed["base"]!["line"], Is.EqualTo(10));
    }

    [Test]
    public async Task The_configuration_chooses_too_and_the_command_line_wins()
    {
        const string settings = "filter: { tags: [orders], exclude-path: users }";

        Assert.That(Broken((await RunAsync(New, "", settings)).Verdict), Is.EqualTo(Order));
        Assert.That(Broken((await RunAsync(New, "--tag admin", settings)).Verdict), Is.EqualTo("DELETE /v1/orders/{id}"));
    }

    [TestCase("--strip-prefix-base /v1 --strip-prefix-revision /v2", "")]
    [TestCase("--strip-prefix-base /v1/ --strip-prefix-revision /v2/", "")]
    [TestCase("", "strip-prefix: { base: /v1, revision: /v2 }")]
    public async Task A_new_prefix_of_all_paths_is_no_change(string options, string settings)
    {
        var (exitCode, verdict) = await RunAsync(Old.Replace("/v1/", "/v2/", StringComparison.Ordinal), options, settings);

        Assert.That(verdict["changes"]!.AsArray(), Is.Empty);
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public async Task Without_the_option_it_is_one() =>
        Assert.That((await RunAsync(Old.Replace("/v1/", "/v2/", StringComparison.Ordinal), "")).ExitCode, Is.EqualTo(1));

    [Test]
    public async Task What_is_no_pattern_is_told()
    {
        using var run = new CommandRun().With("old.yaml", Old).With("new.yaml", New);

        var exitCode = await run.RunAsync(ContractComparison.CompareAsync, run.Path("old.yaml"), run.Path("new.yaml"), "--match-path", "(");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("contract-diff: '(' is no regular expression: "));
    }

    [Test]
    public async Task What_does_not_break_can_be_left_out_of_the_report()
    {
        var revision = New.Replace("tags: [orders]", "tags: [sales]", StringComparison.Ordinal);

        var (exitCode, verdict) = await RunAsync(revision, "--breaking-only");

        Assert.That(verdict["changes"]!.AsArray(), Is.Not.Empty);
        Assert.That(verdict["changes"]!.AsArray().Select(change => (bool?)change!["isBreaking"]), Is.All.True);
        Assert.That(exitCode, Is.EqualTo(1));
    }

    private static string Broken(JsonNode verdict) => string.Join(", ", verdict["changes"]!.AsArray()
        .Where(change => (string?)change!["level"] == "error")
        .SelectMany(change => change!["operations"]!.AsArray().Select(operation => (string?)operation))
        .Distinct()
        .Order(StringComparer.Ordinal));

    private static async Task<(int ExitCode, JsonNode Verdict)> RunAsync(string revision, string options, string settings = "{}")
    {
        using var run = new CommandRun().With("old.yaml", Old).With("new.yaml", revision).With("contract-diff.yaml", settings);
        var exitCode = await run.RunAsync(
            ContractComparison.CompareAsync,
            [run.Path("old.yaml"), run.Path("new.yaml"), "--format", "json", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        return (exitCode, JsonNode.Parse(run.Output)!);
    }
}
