namespace DigitalConnect.ContractDiff.Tests.Wire;

internal sealed class ParameterRuleTests
{
    [TestCase(
        "{ name: q, in: query, schema: { type: string } }",
        "{ name: q, in: query, required: true, schema: { type: string } }",
        "request-parameter-became-required")]
    [TestCase(
        "{ name: q, in: query, schema: { type: string } }",
        "{ name: q, in: query, schema: { type: integer } }",
        "request-parameter-type-changed")]
    [TestCase(
        "{ name: q, in: query, schema: { type: integer } }",
        "{ name: q, in: query, schema: { type: string } }",
        "request-parameter-type-generalized")]
    [TestCase(
        "{ name: q, in: query, schema: { type: string } }",
        "{ name: q, in: query, schema: { type: array, items: { type: string } } }",
        "request-parameter-type-generalized")]
    [TestCase(
        "{ name: q, in: query, schema: { type: array } }",
        "{ name: q, in: query, style: pipeDelimited, schema: { type: array } }",
        "request-parameter-style-changed")]
    [TestCase(
        "{ name: q, in: query, schema: { type: array } }",
        "{ name: q, in: query, explode: false, schema: { type: array } }",
        "request-parameter-explode-changed")]
    [TestCase(
        "{ name: q, in: query, schema: { type: string, default: a } }",
        "{ name: q, in: query, schema: { type: string, default: b } }",
        "request-parameter-default-value-changed")]
    [TestCase(
        "{ name: q, in: query, schema: { type: string } }",
        "{ name: q, in: query, deprecated: true, schema: { type: string } }",
        "request-parameter-deprecated")]
    [TestCase("", "{ name: q, in: query, schema: { type: string } }", "new-optional-request-parameter")]
    [TestCase("", "{ name: q, in: query, required: true, schema: { type: string } }", "new-required-request-parameter")]
    [TestCase("{ name: q, in: query, schema: { type: string } }", "", "request-parameter-removed")]
    [TestCase(
        "{ name: X-Filter, in: header, schema: { type: object, properties: { a: { type: string } } } }",
        "{ name: X-Filter, in: header, schema: { type: object, required: [a], properties: { a: { type: string } } } }",
        "request-header-property-became-required")]
    public async Task A_change_of_a_parameter_is_found(string before, string after, string id) =>
        Assert.That(await ContractPair.IdsAsync(Documents.WithParameter(before), Documents.WithParameter(after)), Is.EqualTo(id));

    [TestCase("{ name: q, in: query, schema: { type: string } }", "{ name: q, in: query, explode: false, schema: { type: string } }")]
    [TestCase("{ name: X-Id, in: header, schema: { type: string } }", "{ name: x-id, in: header, style: simple, schema: { type: string } }")]
    [TestCase(
        "{ name: Authorization, in: header, schema: { type: string } }",
        "{ name: authorization, in: header, schema: { type: string, maxLength: 5 } }")]
    [TestCase(
        "{ name: q, in: query, required: true, schema: { type: string, default: a } }",
        "{ name: q, in: query, required: true, schema: { type: string, default: b } }")]
    public async Task What_no_caller_can_feel_is_no_change(string before, string after) =>
        Assert.That(await ContractPair.IdsAsync(Documents.WithParameter(before), Documents.WithParameter(after)), Is.Empty);

    [Test]
    public async Task A_message_names_the_property_of_a_parameter()
    {
        var verdict = await ContractPair.CompareAsync(
            Documents.WithParameter("{ name: q, in: query, schema: { type: object, properties: { size: { type: string } } } }"),
            Documents.WithParameter("{ name: q, in: query, schema: { type: object } }"));

        Assert.That(verdict.Changes.Select(change => change.Message), Has.Some.EqualTo("property of a request parameter 'q.size': removed"));
    }

    [Test]
    public async Task A_message_names_the_parameter()
    {
        var verdict = await ContractPair.CompareAsync(
            Documents.WithParameter("{ name: q, in: query, schema: { type: string, maxLength: 9 } }"),
            Documents.WithParameter("{ name: q, in: query, schema: { type: string, maxLength: 5 } }"));

        Assert.That(verdict.Changes.Single().Message, Is.EqualTo("request parameter 'q': maxLength decreased from 9 to 5"));
    }
}
