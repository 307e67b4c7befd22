namespace DigitalConnect.ContractDiff.Tests.Wire;

internal sealed class ValueVerdictTests
{
    [TestCase("{ type: integer, minimum: 0 }", "{ type: integer, minimum: 1 }", "min-increased")]
    [TestCase("{ type: number, minimum: 0 }", "{ type: number, exclusiveMinimum: 0 }", "exclusive-min-increased")]
    [TestCase("{ type: number, maximum: 7 }", "{ type: number, exclusiveMaximum: 7 }", "exclusive-max-decreased")]
    [TestCase(
        "{ type: number, maximum: 99999999999999999999999999999999999 }",
        "{ type: number, maximum: 99999999999999999999999999999999998 }",
        "max-decreased")]
    [TestCase("{ type: number, minimum: 1e-40 }", "{ type: number, minimum: 2e-40 }", "min-increased")]
    [TestCase("{ type: number, multipleOf: 1e-35 }", "{ type: number, multipleOf: 3e-35 }", "multiple-of-specialized")]
    [TestCase("{ enum: [1e-31] }", "{ enum: [2e-31] }", "enum-value-removed")]
    [TestCase("{ type: string, pattern: '' }", "{ type: string, pattern: '^[a-z]+$' }", "pattern-added")]
    [TestCase("{ type: string, pattern: '.*' }", "{ type: string, pattern: '^a' }", "pattern-added")]
    [TestCase("{ type: string, format: vendor-a }", "{ type: string, format: uuid }", "type-changed")]
    [TestCase("{ anyOf: [{ type: string, maxLength: 9 }, { type: integer }] }", "{ type: string, maxLength: 9 }", "any-of-removed")]
    [TestCase(
        "{ oneOf: [{ type: object, properties: { kind: { const: a } } }, { type: string }] }",
        "{ oneOf: [{ type: object, properties: { kind: { const: b } } }, { type: string }] }",
        "one-of-removed")]
    [TestCase("{ type: integer, maximum: 99999999999999999999 }", "{ type: integer, format: int64, maximum: 99999999999999999999 }", "type-changed")]
    [TestCase("{ type: integer }", "{ type: integer, format: int32 }", "type-changed")]
    [TestCase("{ anyOf: [{ type: integer }, { enum: [a, b] }] }", "{ anyOf: [{ type: integer }, { enum: [a] }] }", "enum-value-removed")]
    public Task A_request_that_allows_less_breaks(string before, string after, string change) =>
        VerdictCases.BreaksAsync(
            Documents.WithRequestBody(Documents.Holding(before)), Documents.WithRequestBody(Documents.Holding(after)), $"request-property-{change}");

    [TestCase("{ type: integer, minimum: 1 }", "{ type: integer, exclusiveMinimum: 0 }")]
    [TestCase("{ type: integer, exclusiveMaximum: 10 }", "{ type: integer, maximum: 9 }")]
    [TestCase("{ type: integer, minimum: 0.5 }", "{ type: integer, minimum: 1 }")]
    [TestCase("{ type: string }", "{ type: string, format: http-method }")]
    [TestCase("{ type: string }", "{ type: string, format: url }")]
    [TestCase("{ type: integer }", "{ type: integer, format: int64 }")]
    [TestCase("{ type: integer, maximum: 9223372036854776000 }", "{ type: integer, format: int64, maximum: 9223372036854776000 }")]
    [TestCase("{ type: integer, minimum: 1, maximum: 1000 }", "{ type: integer, format: int64, minimum: 1, maximum: 1000 }")]
    [TestCase("{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }", "{ anyOf: [{ type: string }, { type: string, enum: [b, c] }] }")]
    [TestCase("{ type: string, format: currency }", "{ type: string, format: iso-4217 }")]
    [TestCase("{ type: [string, 'null'] }", "{}")]
    [TestCase("{ anyOf: [{ type: string, maxLength: 40 }, { type: string, maxLength: 5 }] }", "{ type: string, maxLength: 40 }")]
    [TestCase(
        "{ anyOf: [{ type: integer, maximum: 9 }, { type: integer, maximum: 5 }, { type: string }] }",
        "{ anyOf: [{ type: integer, maximum: 9 }, { type: string }] }")]
    [TestCase(
        "{ oneOf: [{ type: string }, { type: object, properties: { a: { type: string } } }] }",
        "{ oneOf: [{ type: string }, { type: object, properties: { a: { type: string }, b: { type: string } } }] }")]
    [TestCase("{ type: string, enum: [a, bb] }", "{ type: string, enum: [a, bb, ccc], maxLength: 3 }")]
    [TestCase("{ type: string, enum: [ab, cd] }", "{ type: string, pattern: '^[a-z]{2}$', enum: [ab, cd, ef] }")]
    [TestCase("{ anyOf: [{ type: string }, { type: integer }] }", "{ anyOf: [{ type: string }, { type: integer }, { type: string, maxLength: 5 }] }")]
    [TestCase("{ oneOf: [{ const: a }, { const: b }] }", "{ enum: [a, b] }")]
    [TestCase("{ oneOf: [{ type: string }, { type: integer }] }", "{ anyOf: [{ type: string }, { type: integer }] }")]
    public Task A_request_that_allows_as_much_is_safe(string before, string after) =>
        VerdictCases.IsSafeAsync(Documents.WithRequestBody(Documents.Holding(before)), Documents.WithRequestBody(Documents.Holding(after)));

    [TestCase("{ type: integer, exclusiveMinimum: 0 }", "{ type: integer, minimum: 0 }", "min-decreased")]
    [TestCase("{ type: string, maxLength: 4 }", "{ type: string, enum: [short, rather-long] }", "max-length-unset")]
    public Task A_response_that_may_be_more_breaks(string before, string after, string change) =>
        VerdictCases.BreaksAsync(
            Documents.WithResponseBody(
                Documents.Holding(before)), Documents.WithResponseBody(Documents.Holding(after)), $"response-property-{change}");

    [TestCase("{}", "{ type: [string, 'null'] }")]
    [TestCase("{ type: string, maxLength: 9 }", "{ type: string, enum: [short, long] }")]
    [TestCase("{ type: integer, maximum: 9 }", "{ type: integer, enum: [1, 2] }")]
    [TestCase("{ type: string, pattern: '^[ab]$' }", "{ type: string, enum: [a, b] }")]
    [TestCase("{ type: string, maxLength: 20 }", "{ type: string, const: fixed }")]
    [TestCase("{ type: string, format: date }", "{ type: string, enum: ['2026-01-31'] }")]
    [TestCase("{ anyOf: [{ const: a }, { const: b }] }", "{ enum: [a, b] }")]
    public Task A_response_that_is_as_narrow_is_safe(string before, string after) =>
        VerdictCases.IsSafeAsync(Documents.WithResponseBody(Documents.Holding(before)), Documents.WithResponseBody(Documents.Holding(after)));

    [Test]
    public Task A_required_member_that_requests_now_have_to_send_breaks() => VerdictCases.BreaksAsync(
        Documents.WithRequestBody("{ type: object, required: [a], properties: { a: { type: string, readOnly: true } } }"),
        Documents.WithRequestBody("{ type: object, required: [a], properties: { a: { type: string } } }"),
        "request-required-property-became-not-read-only");

    [Test]
    public Task A_required_member_that_responses_no_longer_send_breaks() => VerdictCases.BreaksAsync(
        Documents.WithResponseBody("{ type: object, required: [a], properties: { a: { type: string } } }"),
        Documents.WithResponseBody("{ type: object, properties: { a: { type: string, writeOnly: true } } }"),
        "response-required-property-became-write-only");

    [TestCase("{ type: string }", "{ type: array, items: { type: string, enum: [a, b] } }", "request-parameter-became-enum")]
    [TestCase("{ type: string }", "{ type: array, items: { type: string, pattern: '^a$' } }", "request-parameter-pattern-added")]
    [TestCase(
        "{ type: object, properties: { size: { type: string } } }",
        "{ type: object, properties: { size: { type: integer } } }",
        "request-parameter-property-type-changed")]
    [TestCase(
        "{ type: object, properties: { size: { type: integer } } }",
        "{ type: object, properties: { size: { type: boolean } } }",
        "request-parameter-property-type-changed")]
    public Task A_parameter_that_takes_other_values_breaks(string before, string after, string rule) => VerdictCases.BreaksAsync(
        Documents.WithParameter(
            $"{{ name: q, in: query, schema: {before} }}"), Documents.WithParameter($"{{ name: q, in: query, schema: {after} }}"), rule);

    [TestCase("style: form", "style: spaceDelimited", "request-parameter-style-changed")]
    [TestCase("allowEmptyValue: true", "allowEmptyValue: false", "request-parameter-allow-empty-value-unset")]
    public Task A_parameter_that_is_written_otherwise_breaks(string before, string after, string rule) => VerdictCases.BreaksAsync(
        Documents.WithParameter($"{{ name: q, in: query, {before}, schema: {{ type: array, items: {{ type: string }} }} }}"),
        Documents.WithParameter($"{{ name: q, in: query, {after}, schema: {{ type: array, items: {{ type: string }} }} }}"),
        rule);
}
