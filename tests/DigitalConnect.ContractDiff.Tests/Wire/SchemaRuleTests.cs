namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>Each change of a schema, in a body and in a property, in both directions.</summary>
internal sealed class SchemaRuleTests
{
    [TestCase("{ type: string, maxLength: 9 }", "{ type: string, maxLength: 5 }", "max-length-decreased")]
    [TestCase("{ type: string }", "{ type: string, maxLength: 5 }", "max-length-set")]
    [TestCase("{ type: string, minLength: 1 }", "{ type: string, minLength: 5 }", "min-length-increased")]
    [TestCase("{ type: integer, maximum: 9 }", "{ type: integer, maximum: 5 }", "max-decreased")]
    [TestCase("{ type: integer, minimum: 1 }", "{ type: integer, minimum: 5 }", "min-increased")]
    [TestCase("{ type: integer, exclusiveMaximum: 9 }", "{ type: integer, exclusiveMaximum: 5 }", "exclusive-max-decreased")]
    [TestCase("{ type: array, maxItems: 9 }", "{ type: array, maxItems: 5 }", "max-items-decreased")]
    [TestCase("{ type: object, minProperties: 1 }", "{ type: object, minProperties: 2 }", "min-properties-increased")]
    [TestCase("{ type: array, uniqueItems: false }", "{ type: array, uniqueItems: true }", "unique-items-added")]
    [TestCase("{ type: integer }", "{ type: integer, multipleOf: 5 }", "multiple-of-set")]
    [TestCase("{ type: integer, multipleOf: 5 }", "{ type: integer, multipleOf: 10 }", "multiple-of-specialized")]
    [TestCase("{ type: [string, 'null'] }", "{ type: string }", "became-not-nullable")]
    [TestCase("{ type: string, enum: [a, b] }", "{ type: string, enum: [a] }", "enum-value-removed")]
    [TestCase("{ type: string }", "{ type: string, enum: [a] }", "became-enum")]
    [TestCase("{ type: string }", "{ type: string, const: a }", "const-added")]
    [TestCase("{ type: string }", "{ type: string, pattern: '^a' }", "pattern-added")]
    [TestCase("{ type: object }", "{ type: object, additionalProperties: false }", "additional-properties-closed")]
    [TestCase("{ type: object }", "{ type: object, additionalProperties: { type: string } }", "additional-properties-schema-added")]
    [TestCase("{ type: array }", "{ type: array, contains: { type: string } }", "contains-added")]
    [TestCase("{ type: object }", "{ type: object, dependentRequired: { a: [b] } }", "dependent-required-added")]
    [TestCase("{ type: object }", "{ type: object, propertyNames: { pattern: '^a' } }", "property-names-added")]
    [TestCase(
        "{ oneOf: [ { type: string, maxLength: 1 }, { type: integer, maximum: 1 } ] }",
        "{ oneOf: [ { type: string, maxLength: 1 } , { type: boolean, enum: [true] } ] }",
        "one-of-removed")]
    public async Task What_narrows_a_value_breaks_those_who_send_it(string wide, string narrow, string change)
    {
        await Expect(
            wide,
            narrow,
            $"request-body-{change}",
            $"response-body-{change}",
            breaksRequest: !change.EndsWith("-length-set", StringComparison.Ordinal));
        var property = await ContractPair.CompareAsync(
            Documents.WithRequestBody(Documents.Holding(wide)), Documents.WithRequestBody(Documents.Holding(narrow)));
        Assert.That(property.Changes.Select(found => found.Id), Has.Some.EqualTo($"request-property-{change}"));
    }

    [TestCase("{ type: string, maxLength: 5 }", "{ type: string, maxLength: 9 }", "max-length-increased")]
    [TestCase("{ type: string, maxLength: 5 }", "{ type: string }", "max-length-unset")]
    [TestCase("{ type: integer, minimum: 5 }", "{ type: integer, minimum: 1 }", "min-decreased")]
    [TestCase("{ type: string }", "{ type: [string, 'null'] }", "became-nullable")]
    [TestCase("{ type: integer }", "{ type: [integer, string] }", "type-generalized")]
    [TestCase("{ type: integer }", "{ type: number }", "type-generalized")]
    [TestCase("false", "{ type: string }", "type-generalized")]
    [TestCase("{ type: string, const: a }", "{ type: string }", "const-removed")]
    public async Task What_widens_a_value_breaks_those_who_read_it(string narrow, string wide, string change)
    {
        var request = await ContractPair.CompareAsync(Documents.WithRequestBody(narrow), Documents.WithRequestBody(wide));
        var response = await ContractPair.CompareAsync(Documents.WithResponseBody(narrow), Documents.WithResponseBody(wide));

        Assert.Multiple(() =>
        {
            Assert.That(request.Changes.Select(found => found.Id), Is.EqualTo(new[] { $"request-body-{change}" }));
            Assert.That(request.WireBreaking, Is.False);
            Assert.That(response.Changes.Select(found => found.Id), Is.EqualTo(new[] { $"response-body-{change}" }));
            Assert.That(response.WireBreaking, Is.True);
        });
    }

    [TestCase("{ type: string }", "{ type: integer }", "type-changed")]
    [TestCase("{ type: string, format: uuid }", "{ type: string, format: uri }", "type-changed")]
    [TestCase("{ type: string, const: a }", "{ type: string, const: b }", "const-changed")]
    public async Task What_replaces_a_value_breaks_both_sides(string before, string after, string change) =>
        await Expect(before, after, $"request-body-{change}", $"response-body-{change}", breaksRequest: true, breaksResponse: true);

    [Test]
    public async Task What_may_be_anything_now_breaks_those_who_read_it()
    {
        var verdict = await ContractPair.CompareAsync(Documents.WithResponseBody("{ type: string }"), Documents.WithResponseBody("{}"));

        Assert.That(verdict.Changes.Single().Id, Is.EqualTo("response-body-type-changed"));
    }

    [Test]
    public async Task What_no_value_matches_any_more_breaks_those_who_send_it()
    {
        var verdict = await ContractPair.CompareAsync(
            Documents.WithRequestBody(Documents.Holding("{ type: string }")), Documents.WithRequestBody(Documents.Holding("false")));

        Assert.That(
            verdict.Changes.Select(change => (change.Id, change.Message)),
            Is.EqualTo(new[] { ("request-property-type-changed", "request property 'value': string became nothing") }));
    }

    private static async Task Expect(
        string before, string after, string requestId, string responseId, bool breaksRequest, bool breaksResponse = false)
    {
        var request = await ContractPair.CompareAsync(Documents.WithRequestBody(before), Documents.WithRequestBody(after));
        var response = await ContractPair.CompareAsync(Documents.WithResponseBody(before), Documents.WithResponseBody(after));
        var established = responseId == "response-body-enum-value-removed" ? "response-mediatype-enum-value-removed" : responseId;

        Assert.Multiple(() =>
        {
            Assert.That(request.Changes.Select(found => found.Id), Has.Some.EqualTo(requestId));
            Assert.That(request.WireBreaking, Is.EqualTo(breaksRequest));
            Assert.That(response.Changes.Select(found => found.Id), Has.Some.EqualTo(established));
            Assert.That(
                response.WireBreaking || breaksResponse,
                Is.EqualTo(breaksResponse || requestId.EndsWith("one-of-removed", StringComparison.Ordinal)));
        });
    }
}
