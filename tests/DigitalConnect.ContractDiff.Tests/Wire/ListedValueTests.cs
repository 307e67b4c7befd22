namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>Listed values say all there is to say of a value; a keyword written with its default says nothing.</summary>
internal sealed class ListedValueTests
{
    [TestCase("{ enum: [a] }", "{ const: a }")]
    [TestCase("{ type: string, enum: [a] }", "{ type: string, enum: [a, b], const: a }")]
    [TestCase("{ enum: [a, bb] }", "{ enum: [a, bb], maxLength: 5, minLength: 1, pattern: '^[ab]+$' }")]
    [TestCase("{ type: integer, const: 6 }", "{ type: integer, const: 6, minimum: 1, exclusiveMaximum: 7, multipleOf: 3 }")]
    [TestCase("{ oneOf: [{ const: a }, { const: bb }] }", "{ type: string, maxLength: 3, oneOf: [{ const: a }, { const: bb }] }")]
    [TestCase("{ type: array }", "{ type: array, minItems: 0 }")]
    [TestCase("{ type: string }", "{ type: string, minLength: 0 }")]
    [TestCase("{ type: object }", "{ type: object, minProperties: 0 }")]
    [TestCase("{ type: array, contains: { type: string } }", "{ type: array, contains: { type: string }, minContains: 1 }")]
    [TestCase("{ type: array }", "{ type: array, minContains: 2, maxContains: 3 }")]
    [TestCase("{ type: integer }", "{ type: integer, multipleOf: 1 }")]
    [TestCase("{ allOf: [{ type: integer, multipleOf: 2 }, { multipleOf: 3 }] }", "{ type: integer, multipleOf: 6 }")]
    [TestCase("{ anyOf: [{ allOf: [{ type: integer, multipleOf: 2 }, { multipleOf: 3 }] }, { type: string }] }",
        "{ anyOf: [{ type: integer, multipleOf: 6 }, { type: string }] }")]
    public async Task What_says_nothing_new_is_no_change(string before, string after)
    {
        await VerdictCases.GiveAsync(Documents.Holding(before), Documents.Holding(after), "", "");
        await VerdictCases.GiveAsync(Documents.Holding(after), Documents.Holding(before), "", "");
    }

    [TestCase("{ enum: [a, b] }", "{ const: a }", "error: request-property-enum-value-removed", "info: response-property-enum-value-removed")]
    [TestCase("{ const: a }", "{ enum: [a, b] }", "info: request-property-enum-value-added", "warning: response-property-enum-value-added")]
    [TestCase("{ const: a }", "{ oneOf: [{ const: a }, { const: b }] }",
        "info: request-property-enum-value-added", "warning: response-property-enum-value-added")]
    [TestCase("{ const: a }", "{ const: b }", "error: request-property-const-changed", "error: response-property-const-changed")]
    [TestCase("{ type: string }", "{ type: string, enum: [a], maxLength: 5, pattern: a }",
        "error: request-property-became-enum", "info: response-property-became-enum")]
    [TestCase("{ enum: [a, bb] }", "{ enum: [a, bb], maxLength: 1 }",
        "warning: request-property-max-length-set", "info: response-property-max-length-set")]
    [TestCase("{ type: string, enum: [a], maxLength: 5 }", "{ type: string, maxLength: 9 }",
        "info: request-property-enum-removed", "warning: response-property-enum-removed")]
    public Task A_list_that_changes_is_told_once(string before, string after, string inRequest, string inResponse) =>
        VerdictCases.GiveAsync(Documents.Holding(before), Documents.Holding(after), inRequest, inResponse);

    [TestCase("{ type: array, minItems: 0 }", "{ type: array, minItems: 1 }", "warning: request-property-min-items-set")]
    [TestCase("{ type: array }", "{ type: array, minItems: 1 }", "warning: request-property-min-items-set")]
    [TestCase("{ type: string, minLength: 0 }", "{ type: string, minLength: 2 }", "warning: request-property-min-length-set")]
    [TestCase("{ type: object, minProperties: 0 }", "{ type: object, minProperties: 2 }", "warning: request-property-min-properties-set")]
    [TestCase("{ type: array, contains: {} }", "{ type: array, contains: {}, minContains: 2 }", "error: request-property-min-contains-increased")]
    [TestCase("{ type: array, contains: {}, minContains: 1 }", "{ type: array, contains: {}, minContains: 2 }",
        "error: request-property-min-contains-increased")]
    public Task A_default_that_is_written_counts_as_one_that_is_not(string before, string after, string expected) => VerdictCases.GiveAsync(
        (Documents.WithRequestBody(Documents.Holding(before)), Documents.WithRequestBody(Documents.Holding(after)), expected));

    [Test]
    public Task Alternatives_are_compared_by_all_the_numbers_that_divide_them() => VerdictCases.GiveAsync(
        "{ anyOf: [{ allOf: [{ type: integer, multipleOf: 2 }, { multipleOf: 3 }] }, { type: integer, multipleOf: 4 }] }",
        "{ anyOf: [{ type: integer, multipleOf: 4 }] }",
        "error: request-body-any-of-removed",
        "info: response-body-any-of-removed");
}
