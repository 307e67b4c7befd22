namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>How a value is written counts where it is written that way, and nowhere else.</summary>
internal sealed class SpellingOnTheWireTests
{
    private const string Array = "{ type: array, items: { type: string } }";
    private const string ArrayOrText = "{ anyOf: [{ type: array, items: { type: string } }, { type: string, minLength: 2 }] }";

    [TestCase("in: query, style: form, explode: false", "in: query, style: pipeDelimited, explode: false", Array, "style")]
    [TestCase("in: query", "in: query, explode: false", Array, "explode")]
    [TestCase("in: query", "in: query, explode: false", ArrayOrText, "explode")]
    [TestCase("in: header", "in: header, explode: true", "{ type: object }", "explode")]
    [TestCase("in: query", "in: query, style: deepObject", "{ type: object }", "style")]
    public Task A_parameter_that_is_written_otherwise_breaks(string before, string after, string schema, string what) => VerdictCases.GiveAsync(
        (Parameter(before, schema), Parameter(after, schema), $"error: request-parameter-{what}-changed"));

    [TestCase("in: query", "in: query, style: spaceDelimited", "{ type: string }")]
    [TestCase("in: query", "in: query, explode: false", "{ type: integer }")]
    [TestCase("in: query", "in: query, style: form, explode: true", Array)]
    [TestCase("in: header", "in: header, explode: true", Array)]
    public Task A_parameter_that_is_written_alike_is_no_change(string before, string after, string schema) =>
        VerdictCases.IsUnchangedAsync(Parameter(before, schema), Parameter(after, schema));

    [TestCase("name: other")]
    [TestCase("attribute: true")]
    [TestCase("namespace: 'https://example.com/ns'")]
    [TestCase("wrapped: true")]
    public Task A_value_that_is_written_otherwise_in_XML_breaks(string xml) => VerdictCases.GiveAsync(
        (Body("application/xml", ""), Body("application/xml", xml), "error: request-property-xml-changed"),
        (Body("application/problem+xml", xml), Body("application/problem+xml", ""), "error: request-property-xml-changed"),
        (Body("application/json", ""), Body("application/json", xml), ""));

    [TestCase("attribute: false")]
    [TestCase("prefix: p")]
    public Task What_says_nothing_of_the_XML_is_no_change(string xml) =>
        VerdictCases.IsUnchangedAsync(Body("application/xml", ""), Body("application/xml", xml));

    [TestCase("items: { type: string }", "prefixItems: [{ type: string }], items: { type: string }", "", "")]
    [TestCase("items: { type: string }", "prefixItems: [{ type: integer }], items: { type: string }",
        "error: request-property-type-changed, info: request-body-prefix-items-added",
        "error: response-body-prefix-items-added, error: response-property-type-changed")]
    [TestCase("prefixItems: [{ type: integer }], items: { type: number }", "items: { type: number }",
        "info: request-property-type-generalized", "error: response-property-type-generalized")]
    [TestCase("prefixItems: [{ type: integer }], items: false", "prefixItems: [{ type: integer }, { type: string }], items: false",
        "info: request-body-prefix-items-added", "error: response-body-prefix-items-added")]
    [TestCase("maxItems: 9", "maxItems: 9, contains: { type: string }, minContains: 0",
        "warning: request-body-min-contains-set", "info: response-body-min-contains-set")]
    public Task An_item_is_compared_with_what_stood_at_its_place(string before, string after, string inRequest, string inResponse) =>
        VerdictCases.GiveAsync($"{{ type: array, {before} }}", $"{{ type: array, {after} }}", inRequest, inResponse);

    [Test]
    public Task A_failure_without_a_status_of_its_own_is_what_default_says() => VerdictCases.GiveAsync(
        (Answers("'404': ", "{ type: string }"), Answers("default: ", "{ type: integer }"),
            "error: response-body-type-changed, info: response-non-success-status-added, info: response-non-success-status-removed"),
        (Answers("default: ", "{ type: string }"), Answers("'404': ", "{ type: string }"),
            "info: response-non-success-status-added, info: response-non-success-status-removed"));

    [Test]
    public async Task Values_that_look_alike_are_told_with_their_types() => Assert.That(
        await VerdictCases.MessagesAsync(
            Documents.WithRequestBody(Documents.Holding("{ enum: [1] }")), Documents.WithRequestBody(Documents.Holding("{ enum: ['1'] }"))),
        Is.EqualTo(
            "request property 'value': the value '1' (string) became possible\n"
                + "request property 'value': the value '1' (integer) is no longer possible"));

    private static string Parameter(string how, string schema) =>
        Documents.WithParameter($"{{ name: q, {how}, schema: {schema} }}");

    private static string Body(string media, string xml) => Documents.WithOperation(
        $"{{ requestBody: {{ content: {{ {media}: {{ schema: {{ type: object, properties: {{ a: {{ type: array, xml: {{ {xml} }} }} }} }} }} }} }}, "
        + "responses: { '204': { description: Done } } }");

    private static string Answers(string status, string schema) => Documents.WithOperation(
        $"{{ responses: {{ '200': {{ description: Done }}, "
        + $"{status}{{ description: No, content: {{ application/json: {{ schema: {schema} }} }} }} }} }}");
}
