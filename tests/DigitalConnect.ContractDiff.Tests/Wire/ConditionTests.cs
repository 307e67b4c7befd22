namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>What depends on a condition, and what is ruled out: how it is judged, and in which words.</summary>
internal sealed class ConditionTests
{
    private const string Plain = "{ type: object }";
    private const string Paid = "{ type: object, if: { properties: { state: { const: paid } } }, then: { required: [date] } }";
    private const string Sent = "{ type: object, if: { properties: { state: { const: sent } } }, then: { required: [date] } }";

    [TestCase(Plain, Paid,
        "error: request-body-then-added, info: request-body-if-added", "info: response-body-if-added, info: response-body-then-added")]
    [TestCase(Paid, Plain,
        "info: request-body-if-removed, info: request-body-then-removed", "error: response-body-then-removed, info: response-body-if-removed")]
    [TestCase(Paid, Sent, "error: request-body-if-changed", "error: response-body-if-changed")]
    [TestCase(Plain, "{ type: object, if: { required: [a] } }", "", "")]
    [TestCase(Plain, "{ type: object, then: { required: [a] } }", "", "")]
    [TestCase(Paid,
        "{ type: object, if: { description: Paid, properties: { state: { enum: [paid] } } }, then: { required: [date] } }", "", "")]
    public Task A_condition_is_judged_by_what_follows_from_it(string before, string after, string inRequest, string inResponse) =>
        VerdictCases.GiveAsync(before, after, inRequest, inResponse);

    [TestCase("{ required: [a] }", "{ required: [a, b] }", "info: request-body-not-reduced", "error: response-body-not-reduced")]
    [TestCase("{ required: [a, b] }", "{ required: [a] }", "error: request-body-not-extended", "info: response-body-not-extended")]
    [TestCase("{ enum: [a, b] }", "{ enum: [b, c] }", "error: request-body-not-changed", "error: response-body-not-changed")]
    [TestCase("{ enum: [a] }", "{ const: a }", "", "")]
    public Task What_is_ruled_out_is_judged_the_other_way_round(string before, string after, string inRequest, string inResponse) =>
        VerdictCases.GiveAsync($"{{ not: {before} }}", $"{{ not: {after} }}", inRequest, inResponse);

    [TestCase(Plain, Paid,
        "request body: a condition came ('state': 'paid')\n"
            + "request body: values that match the condition ('state': 'paid') have to match 'then' too (with 'date')")]
    [TestCase(Paid, Sent, "request body: the condition of 'then' or 'else' went from 'state': 'paid' to 'state': 'sent'")]
    [TestCase(Paid, "{ type: object, if: { properties: { state: { const: paid } } }, then: { required: [date, by] } }",
        "request property (where the condition holds): 'by' became required")]
    [TestCase(Plain, "{ type: object, not: { required: [a] } }", "request body: values that match 'not' are no longer possible (with 'a')")]
    [TestCase("{ not: { required: [a, b] } }", "{ not: { required: [a] } }",
        "request body: 'not' rules out more values: from (with 'a', 'b') to (with 'a')")]
    [TestCase(Plain, "{ type: object, propertyNames: { maxLength: 5 } }",
        "request body: the names of properties have to match 'propertyNames' (maxLength 5)")]
    [TestCase(Plain, "{ type: object, dependentRequired: { card: [owner, date] } }",
        "request body: an object with 'card' has to have 'owner', 'date' too")]
    [TestCase("{ type: object, allOf: [{ properties: { a: {} } }] }",
        "{ type: object, allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }",
        "request body: properties that nothing else describes must not be there any more ('unevaluatedProperties')")]
    [TestCase("{ type: array }", "{ type: array, contains: { type: string, minLength: 2 } }",
        "request body: an item has to match 'contains' (string, minLength 2)")]
    public async Task The_message_says_what_is_asked_of_which_values(string before, string after, string expected) => Assert.That(
        await VerdictCases.MessagesAsync(Documents.WithRequestBody(before), Documents.WithRequestBody(after)), Is.EqualTo(expected));

    [TestCase("3.1.0", "{ anyOf: [{ $ref: '#/components/schemas/Card' }, { type: 'null' }] }")]
    [TestCase("3.1.0", "{ oneOf: [{ $ref: '#/components/schemas/Card' }, { type: 'null' }] }")]
    [TestCase("3.0.3", "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Card' }] }")]
    public async Task A_wrapper_that_allows_null_is_told_of_the_property(string version, string wrapper)
    {
        const string Components = "\ncomponents: { schemas: { Card: { type: object } } }\n";
        var wrapped = Documents.WithRequestBody(Documents.Holding(wrapper), version) + Components;
        var bare = Documents.WithRequestBody(Documents.Holding("{ $ref: '#/components/schemas/Card' }"), version) + Components;

        Assert.That(await VerdictCases.MessagesAsync(wrapped, bare), Does.StartWith("request property 'value': null is no longer possible"));
        Assert.That(await VerdictCases.MessagesAsync(bare, wrapped), Does.StartWith("request property 'value': null became possible"));
    }
}
