namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>What means the same is no change on the wire, whichever way it is written.</summary>
internal sealed class EquivalentSpellingTests
{
    [TestCase("{ type: string, enum: [a] }", "{ const: a }")]
    [TestCase("{ type: integer, enum: [1, 2] }", "{ enum: [1, 2] }")]
    [TestCase("{ type: number, enum: [1, 2.5] }", "{ enum: [1, 2.5] }")]
    [TestCase("{ type: [string, 'null'], enum: [a, null] }", "{ enum: [a, null] }")]
    [TestCase("{ type: string, format: byte }", "{ type: string, contentEncoding: base64 }")]
    [TestCase("{ type: string, format: binary }", "{ type: string, contentMediaType: application/octet-stream }")]
    [TestCase(
        "{ type: object, properties: { a: {} }, additionalProperties: false }",
        "{ type: object, properties: { a: {} }, unevaluatedProperties: false }")]
    [TestCase("{ type: [integer, number] }", "{ type: number }")]
    public async Task Two_spellings_of_a_schema_are_no_change(string one, string other)
    {
        Assert.That(await WireIdsAsync(Documents.WithRequestBody(one), Documents.WithRequestBody(other)), Is.Empty);
        Assert.That(await WireIdsAsync(Documents.WithResponseBody(other), Documents.WithResponseBody(one)), Is.Empty);
    }

    [TestCase("{ type: string }", "{ const: a }", "request-body-const-added", "response-body-const-removed")]
    [TestCase(
        "{ type: string, enum: [a] }",
        "{ const: 1 }",
        "request-body-enum-value-added, request-body-enum-value-removed, request-body-type-changed",
        "response-body-enum-value-added, response-body-type-changed, response-mediatype-enum-value-removed")]
    [TestCase(
        "{ type: integer, maximum: 5 }",
        "{ type: integer, exclusiveMaximum: 5 }",
        "request-body-exclusive-max-decreased",
        "response-body-max-increased")]
    [TestCase(
        "{ type: integer, minimum: 5 }",
        "{ type: integer, exclusiveMinimum: 7 }",
        "request-body-exclusive-min-increased",
        "response-body-min-decreased")]
    [TestCase(
        "{ type: integer, exclusiveMinimum: 4 }",
        "{ type: integer, minimum: 9 }",
        "request-body-min-increased",
        "response-body-exclusive-min-decreased")]
    public async Task A_narrower_value_is_told_once_however_it_is_written(string wide, string narrow, string request, string response)
    {
        Assert.That(await WireIdsAsync(Documents.WithRequestBody(wide), Documents.WithRequestBody(narrow)), Is.EqualTo(request));
        Assert.That(await WireIdsAsync(Documents.WithResponseBody(narrow), Documents.WithResponseBody(wide)), Is.EqualTo(response));
    }

    private static async Task<string> WireIdsAsync(string before, string after)
    {
        var verdict = await ContractPair.CompareAsync(before, after);
        return string.Join(
            ", ",
            verdict.Changes.Select(change => change.Id)
                .Where(id => !id.StartsWith("client-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }
}
