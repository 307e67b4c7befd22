using DigitalConnect.ContractDiff.Reporting;
using DigitalConnect.ContractDiff.Reporting.Html;
using DigitalConnect.ContractDiff.Reporting.Sarif;
using DigitalConnect.ContractDiff.Tests.Wire;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

/// <summary>People are told of a change once, by what is worst about it.</summary>
public sealed class ReportedChangeTests
{
    private const string Both = """
        openapi: 3.0.3
        info: { title: Orders, version: 1.0.0 }
        paths:
          /orders:
            post:
              operationId: post
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { '200': { description: Kept, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
        components: { schemas: { Order: { type: object, properties: { size: { type: string, enum: [ small, large ] } } } } }
        """;

    private const string Small = "{ title: Small, type: object, required: [ a ], properties: { a: { type: string } } }";
    private const string Large = "{ title: Large, type: object, required: [ b ], properties: { b: { type: string } } }";

    private static readonly IReport[] ForPeople = [new TextReport(colours: false), new MarkdownReport(), new GitHubReport(), new HtmlReport()];

    private static readonly IReport[] All = [.. ForPeople, new SarifReport(), new JUnitReport()];

    [TestCaseSource(nameof(ForPeople))]
    public async Task A_change_in_requests_and_in_responses_is_told_once(object report)
    {
        var verdict = await ContractPair.CompareAsync(Both, Both.Replace("[ small, large ]", "[ small ]", StringComparison.Ordinal));

        var text = ((IReport)report).Render(verdict);

        Assert.That(verdict.Changes, Has.Count.EqualTo(2));
        Assert.That(text.Split("is no longer possible"), Has.Length.EqualTo(2));
        Assert.That(text, Does.Contain("info as response property"));
    }

    [Test]
    public async Task The_text_says_what_is_worst_first_and_what_else_it_is()
    {
        var text = new TextReport(colours: false).Render(
            await ContractPair.CompareAsync(Both, Both.Replace("[ small, large ]", "[ small ]", StringComparison.Ordinal)));

        Assert.That(text, Does.Match(
            """
            error: request property 'Order.size': the value 'large' is no longer possible \[request-property-enum-value-removed\]
                pointer  .+
                was      .+
                used     .+
                reaches  POST /orders
                also     info as response property \[response-property-enum-value-removed\]: POST /orders
                client   DigitalConnect.OrderSize.Large: removed \(breaking\)
            """.ReplaceLineEndings("\n")));
    }

    [TestCaseSource(nameof(All))]
    public async Task What_breaks_the_client_alone_is_called_so_and_not_repeated(object report)
    {
        var verdict = await ContractPair.CompareAsync(
            Both, Both.Replace("[ small, large ]", "[ small, large ], x-enumNames: [ Small, Big ]", StringComparison.Ordinal));

        var text = ((IReport)report).Render(verdict);

        Assert.That(verdict.Changes.Single().Message, Is.EqualTo("DigitalConnect.OrderSize.Large: renamed to Big"));
        Assert.That(text.Split("DigitalConnect.OrderSize.Large"), Has.Length.EqualTo(report is JUnitReport ? 3 : 2));
        Assert.That(text, Does.Contain(report switch
        {
            GitHubReport => "::error ",
            SarifReport => "\"level\": \"error\",\n          \"message\"",
            JUnitReport => "failures=\"1\"",
            _ => "client break",
        }));
    }

    [TestCase($"{{ oneOf: [ {{ type: string }}, {Small}, {Large} ] }}", $"{{ oneOf: [ {{ type: string }}, {Small} ] }}")]
    [TestCase("{ type: object, additionalProperties: { type: number } }", "{ type: object, additionalProperties: { type: number, nullable: true } }")]
    [TestCase("{ type: integer }", "{ type: integer, readOnly: true }")]
    public async Task An_effect_on_the_client_stands_with_the_change_that_causes_it(string before, string after)
    {
        var verdict = await ContractPair.CompareAsync(With(before), With(after));

        Assert.That(verdict.ClientBreaking, Is.True);
        Assert.That(verdict.Changes.Select(change => change.Id), Has.None.StartsWith("client-"));
    }

    private static string With(string schema) => Both
        .Replace("properties:", "required: [ size ], properties:", StringComparison.Ordinal)
        .Replace("{ type: string, enum: [ small, large ] }", schema, StringComparison.Ordinal);
}
