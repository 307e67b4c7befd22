namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>A value may match several alternatives of an <c>anyOf</c>, and only one of a <c>oneOf</c>.</summary>
internal sealed class OverlapTests
{
    private const string Components = """

        components:
          schemas:
            Card: { type: object, required: [ number ], properties: { number: { type: string } } }
            Transfer: { type: object, required: [ iban ], properties: { iban: { type: string } } }
            Anything: { type: object }

        """;

    [TestCase("{ type: string, minLength: 2 }, { type: integer, minimum: 1 }")]
    [TestCase("{ type: string, enum: [a, b] }, { type: string, enum: [c, d] }")]
    [TestCase("{ type: integer, maximum: 3 }, { type: integer, minimum: 5 }")]
    [TestCase("{ type: string, maxLength: 3 }, { type: string, minLength: 4 }")]
    [TestCase("{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, properties: { k: { const: b } } }")]
    [TestCase("{ type: object, required: [a] }, { type: object, properties: { b: {} }, additionalProperties: false }")]
    [TestCase("{ type: object, required: [k], properties: { k: { type: string } } }, { properties: { k: { enum: [1, 2] } } }")]
    [TestCase("{ type: string, minLength: 2 }, { anyOf: [{ type: integer, minimum: 1 }, { type: boolean, description: b }] }")]
    public Task Alternatives_that_exclude_each_other_may_be_oneOf_or_anyOf(string alternatives) =>
        GiveAsync(alternatives, ("", ""), ("", ""));

    [TestCase("{ type: object, properties: { a: {} } }, { type: object, properties: { b: {} } }", "any-of-became-one-of", "warning")]
    [TestCase("{ type: string, maxLength: 5 }, { type: string, minLength: 3 }", "any-of-became-one-of", "warning")]
    [TestCase("{ type: string, maxLength: 5 }, { type: string, maxLength: 3 }", "any-of-became-overlapping-one-of", "error")]
    [TestCase("{ type: string, enum: [a, b] }, { type: string, enum: [b, c] }", "any-of-became-overlapping-one-of", "error")]
    [TestCase("{ type: string }, { type: string, enum: [a] }", "any-of-became-overlapping-one-of", "error")]
    [TestCase("{ type: [string, 'null'], minLength: 2 }, { type: [integer, 'null'], minimum: 2 }", "any-of-became-overlapping-one-of", "error")]
    public Task Alternatives_that_overlap_make_a_oneOf_that_allows_less(string alternatives, string rule, string severity) => GiveAsync(
        alternatives,
        ($"{severity}: request-property-{rule}", $"info: response-property-{rule}"),
        ("info: request-property-one-of-became-any-of", "warning: response-property-one-of-became-any-of"));

    [TestCase("oneOf", "", "error: request-body-any-of-became-overlapping-one-of")]
    [TestCase("oneOf", ", discriminator: { propertyName: kind }", "")]
    public Task A_discriminator_tells_components_from_each_other(string keyword, string discriminator, string expected) => VerdictCases.GiveAsync(
        (Request($"{{ anyOf: [{Reference("Card")}, {Reference("Anything")}]{discriminator} }}"),
            Request($"{{ {keyword}: [{Reference("Card")}, {Reference("Anything")}]{discriminator} }}"),
            expected));

    [Test]
    public async Task The_message_names_the_alternatives_that_overlap()
    {
        var messages = await VerdictCases.MessagesAsync(
            Request($"{{ anyOf: [{Reference("Card")}, {Reference("Transfer")}] }}"),
            Request($"{{ oneOf: [{Reference("Card")}, {Reference("Transfer")}] }}"));

        Assert.That(
            messages,
            Is.EqualTo("request body: anyOf became oneOf: a value that matches both Card and Transfer, if there is one, is no longer possible"));
    }

    [TestCase("{ type: string, minLength: 4 }", "warning: request-body-one-of-overlap-added", "info: response-body-one-of-overlap-added")]
    [TestCase("{ type: boolean, description: Yes or no }", "info: request-body-one-of-added", "error: response-body-one-of-added")]
    public Task An_alternative_beside_one_that_it_overlaps_takes_values_away(string added, string inRequest, string inResponse) =>
        VerdictCases.GiveAsync(
            "{ oneOf: [{ type: integer, minimum: 1 }, { type: string, minLength: 1 }] }",
            $"{{ oneOf: [{{ type: integer, minimum: 1 }}, {{ type: string, minLength: 1 }}, {added}] }}",
            inRequest,
            inResponse);

    private static async Task GiveAsync(string alternatives, (string Request, string Response) toOneOf, (string Request, string Response) toAnyOf)
    {
        var (anyOf, oneOf) = (Documents.Holding($"{{ anyOf: [{alternatives}] }}"), Documents.Holding($"{{ oneOf: [{alternatives}] }}"));
        await VerdictCases.GiveAsync(anyOf, oneOf, toOneOf.Request, toOneOf.Response);
        await VerdictCases.GiveAsync(oneOf, anyOf, toAnyOf.Request, toAnyOf.Response);
    }

    private static string Request(string schema) => Documents.WithRequestBody(schema) + Components.ReplaceLineEndings("\n");

    private static string Reference(string component) => $"{{ $ref: '#/components/schemas/{component}' }}";
}
