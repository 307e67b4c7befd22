using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Tests.Reporting;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

/// <summary>The whole command, on documents on disk.</summary>
public sealed class EndToEndTests
{
    private const string Old =
        """
        openapi: 3.0.3
        info: { title: T, version: 1.0.0 }
        paths:
          /messages:
            post:
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        text: { type: string }
              responses: { '200': { description: OK } }
        """;

    private static readonly string New = Old.Replace("type: object", "type: object\n              required: [text]", StringComparison.Ordinal);

    [Test]
    public async Task A_break_is_found_and_fails()
    {
        using var run = Documents();

        var exitCode = await RunAsync(run, "--format", "json");

        var json = JsonNode.Parse(run.Output)!;
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That((bool?)json["wireBreaking"], Is.True);
            Assert.That((string?)json["changes"]![0]!["id"], Is.EqualTo("request-property-became-required"));
        });
    }

    [Test]
    public async Task What_it_prints_is_valid_against_the_schema()
    {
        using var run = Documents();
        await RunAsync(run, "--format", "json", "--check-version");

        var schema = await PublishedSchema.OfVerdictAsync();

        Assert.That(schema.Validate(run.Output), Is.Empty);
    }

    [Test]
    public async Task A_version_that_did_not_move_is_told_with_its_line()
    {
        using var run = Documents();

        await RunAsync(run, "--check-version");

        Assert.That(run.Output, Does.Contain("new.yaml:2:19: error: the change asks for a major version bump, but info.version is still 1.0.0"));
    }

    [Test]
    public async Task The_page_shows_the_documents()
    {
        using var run = Documents();

        await RunAsync(run, "--format", "html");

        Assert.That(run.Output, Does.Contain("text: { type: string }").And.Contain("required: [text]"));
    }

    [Test]
    public async Task A_finding_is_accepted_by_the_pointer_it_is_reported_with()
    {
        using var run = Documents();
        await RunAsync(run, "--format", "json");
        var pointer = (string?)JsonNode.Parse(run.Output)!["changes"]![0]!["pointer"];

        run.With("contract-diff.yaml", $"accept: [{{ rule: request-property-became-required, pointer: '{pointer}', reason: known }}]");

        Assert.That(await RunAsync(run), Is.Zero);
    }

    [Test]
    public async Task A_document_that_is_not_there_cannot_be_compared()
    {
        using var run = new CommandRun();

        Assert.That(await RunAsync(run), Is.EqualTo(2));
        Assert.That(run.Error, Does.Match(@"\Acontract-diff: [^\n]*old\.yaml: [^\n]+\n\z"));
    }

    private static CommandRun Documents() => new CommandRun().With("old.yaml", Old).With("new.yaml", New);

    private static Task<int> RunAsync(CommandRun run, params string[] options) =>
        run.RunAsync(ContractComparison.CompareAsync, [run.Path("old.yaml"), run.Path("new.yaml"), .. options]);
}
