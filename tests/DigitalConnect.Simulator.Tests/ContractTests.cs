using System.Net;
using System.Text.Json;
using DigitalConnect.Simulator;
using DigitalConnect.Simulator.Contract;

namespace DigitalConnect.Simulator.Tests;

public sealed class ContractTests : SimulatorTest
{
    private readonly ApiOperation _operation = ApiContract.LoadConversations().FindOperation("sendMessage");

    [TestCase(HttpStatusCode.Created, """{"content":"Hello"}""")]
    [TestCase(HttpStatusCode.PartialContent, """{"attachments":[{"id":"lost","name":"a","type":"b","size":"1"}]}""")]
    [TestCase(HttpStatusCode.BadRequest, "[]")]
    [TestCase(HttpStatusCode.Unauthorized, "{}", "unknown token")]
    [TestCase(HttpStatusCode.Forbidden, "{}", null, "other:read")]
    [TestCase(HttpStatusCode.NotFound, "{}", null, null, "unknown conversation")]
    public async Task Every_response_fits_the_contract(
        HttpStatusCode status, string body, string? token = null, string? scope = null, string? conversation = null)
    {
        using var response = await Client.SendAsync(body, conversation: conversation, token: token ?? Simulator.IssueToken(scope));

        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(_operation.CheckResponse(status, await PlainClient.JsonOf(response)), Is.Not.Null.And.Empty);
    }

    [TestCase(201), TestCase(206), TestCase(400), TestCase(401), TestCase(403), TestCase(404), TestCase(409)]
    public async Task Every_scripted_response_fits_the_contract(int status)
    {
        Simulator.Next(SimulatedResponse.Status(status));

        using var response = await Client.SendAsync();

        Assert.That(_operation.CheckResponse((HttpStatusCode)status, await PlainClient.JsonOf(response)), Is.Not.Null.And.Empty);
    }

    [TestCase("{type: string, minLength: 2}", "\"a\"", "must have at least 2 characters, but has 1")]
    [TestCase("{type: string, maxLength: 1}", "\"🎈\"", null)]
    [TestCase("{type: string, maxLength: 1}", "\"ab\"", "must have at most 1 characters, but has 2")]
    [TestCase("{type: string, pattern: '^[0-9]+$'}", "\"1a\"", "must match ^[0-9]+$")]
    [TestCase("{type: string, enum: [a, b]}", "\"c\"", "must be one of [\"a\",\"b\"]")]
    [TestCase("{type: string, enum: ['1']}", "\"1\"", null)]
    [TestCase("{type: string, format: date-time}", "\"2022-01-01\"", "must be a date-time")]
    [TestCase("{type: string, format: date-time}", "\"2022-01-01T08:00:00Z\"", null)]
    [TestCase("{type: string, format: uuid}", "\"no\"", "must be a uuid")]
    [TestCase("{type: string}", "1", "must be of type string")]
    [TestCase("{type: string, nullable: true}", "null", null)]
    [TestCase("{type: string}", "null", "must be of type string")]
    [TestCase("{type: integer}", "1.0", null)]
    [TestCase("{type: integer}", "1.5", "must be of type integer")]
    [TestCase("{type: integer, format: int32}", "3000000000", "must be a 32-bit integer")]
    [TestCase("{type: number, minimum: 1, maximum: 2}", "0.5", "must be at least 1")]
    [TestCase("{type: number, minimum: 1, exclusiveMinimum: true}", "1", "must be more than 1")]
    [TestCase("{type: number, multipleOf: 0.5}", "0.75", "must be a multiple of 0.5")]
    [TestCase("{type: array, minItems: 1}", "[]", "must have at least 1 items, but has 0")]
    [TestCase("{type: array, uniqueItems: true}", "[1, 2, 1]", "must not have the same item twice")]
    [TestCase("{type: array, items: {type: boolean}}", "[true, 1]", "must be of type boolean")]
    [TestCase("{type: object, additionalProperties: false}", "{\"a\": 1}", "is not a member of the contract")]
    [TestCase("{type: object, additionalProperties: {type: string}}", "{\"a\": 1}", "must be of type string")]
    [TestCase("{type: object, maxProperties: 0}", "{\"a\": 1}", "must have at most 0 members, but has 1")]
    [TestCase("{type: object, required: [a]}", "{}", "is required")]
    [TestCase("{allOf: [{type: string}, {maxLength: 1}]}", "\"ab\"", "must have at most 1 characters, but has 2")]
    [TestCase("{oneOf: [{type: string}, {type: number}]}", "true", "must match exactly one of the alternatives")]
    [TestCase("{anyOf: [{type: string}, {type: number}]}", "true", "must match one of the alternatives")]
    [TestCase("{not: {type: string}}", "\"a\"", "must not have this form")]
    [TestCase("{$ref: '#/components/schemas/Referred'}", "1", "must be of type string")]
    public void A_change_of_the_schema_reaches_the_check_of_the_body(string schema, string body, string? violation)
    {
        var operation = ApiContract.Parse($$"""
            openapi: 3.0.3
            paths:
              /things/{id}:
                put:
                  operationId: change
                  requestBody:
                    content:
                      application/json:
                        schema: {{schema}}
            components:
              schemas:
                Referred: {type: string}
            """).FindOperation("change");
        using var json = JsonDocument.Parse(body);

        var violations = operation.CheckBody(json.RootElement);

        Assert.That(violations.SingleOrDefault()?.Description, Is.EqualTo(violation));
    }

    [Test]
    public void Anchors_and_block_texts_of_YAML_are_understood()
    {
        var contract = ApiContract.Parse("""
            info: &info
              description: |
                Two
                lines
              version: 1
              old: false
              nothing: ~
            copy: *info
            """);

        var copy = contract.Root.GetProperty("copy").GetRawText();
        Assert.That(copy, Is.EqualTo("""{"description":"Two\nlines\n","version":1,"old":false,"nothing":null}"""));
    }
}
