using System.Globalization;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>A property that is not listed is what the patterns say, else what is said of all others.</summary>
internal sealed class UnlistedPropertyTests
{
    private const string Closed = "{ type: object, additionalProperties: false }";
    private const string ClosedWithPattern = "{ type: object, additionalProperties: false, patternProperties: { '^x-': { type: string } } }";
    private const string Map = "{ type: object, additionalProperties: { type: integer } }";
    private const string MapWithText = "{ type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }";
    private const string MapWithInteger = "{ type: object, properties: { a: { type: integer } }, additionalProperties: { type: integer } }";

    [TestCase(ClosedWithPattern, Closed, "error: request-body-{0}-removed-from-closed-object", "info: response-body-{0}-removed-from-closed-object")]
    [TestCase(Closed, ClosedWithPattern, "info: request-body-{0}-added-to-closed-object", "warning: response-body-{0}-added-to-closed-object")]
    [TestCase("{ type: object, patternProperties: { '^x-': { type: string } } }", "{ type: object }",
        "info: request-body-{0}-removed", "error: response-body-{0}-removed")]
    [TestCase("{ type: object }", "{ type: object, patternProperties: { '^x-': { type: string } } }",
        "error: request-body-{0}-added", "info: response-body-{0}-added")]
    [TestCase("{ type: object }", "{ type: object, patternProperties: { '^x-': {} } }", "", "")]
    [TestCase("{ type: object, patternProperties: { '^x-': { type: string } } }", Closed,
        "error: request-body-additional-properties-closed", "info: response-body-additional-properties-closed")]
    public Task A_pattern_counts_for_what_its_names_are_without_it(string before, string after, string inRequest, string inResponse) =>
        VerdictCases.GiveAsync(before, after, Of("pattern-property", inRequest), Of("pattern-property", inResponse));

    [TestCase("{ type: object, patternProperties: { '^x-': { type: string } }, additionalProperties: { type: integer } }", Map,
        "error: request-property-type-changed", "error: response-property-type-changed")]
    [TestCase(Map, "{ type: object, patternProperties: { '^x-': { type: integer } }, additionalProperties: { type: integer } }", "", "")]
    public Task A_pattern_beside_a_map_is_compared_with_the_map(string before, string after, string inRequest, string inResponse) =>
        VerdictCases.GiveAsync(before, after, inRequest, inResponse);

    [TestCase(MapWithText, Map,
        "error: request-property-type-changed, info: request-property-no-longer-listed",
        "error: response-property-type-changed, info: response-property-no-longer-listed")]
    [TestCase(MapWithInteger, Map, "info: request-property-no-longer-listed", "info: response-property-no-longer-listed")]
    [TestCase(Map, MapWithText,
        "error: request-property-type-changed, info: new-optional-request-property",
        "error: response-property-type-changed, info: response-optional-property-added")]
    [TestCase(Map, MapWithInteger, "info: new-optional-request-property", "info: response-optional-property-added")]
    [TestCase("{ type: object, properties: { x-a: { type: string } }, additionalProperties: false, patternProperties: { '^x-': { type: string } } }",
        ClosedWithPattern, "info: request-property-no-longer-listed", "info: response-property-no-longer-listed")]
    [TestCase(
        "{ type: object, properties: { x-a: { enum: [1, 2] } }, additionalProperties: false, patternProperties: { '^x-': { enum: [1] } } }",
        "{ type: object, additionalProperties: false, patternProperties: { '^x-': { enum: [1] } } }",
        "error: request-property-enum-value-removed, info: request-property-no-longer-listed",
        "info: response-property-enum-value-removed, info: response-property-no-longer-listed")]
    public Task A_property_is_compared_with_what_it_is_unlisted(string before, string after, string inRequest, string inResponse) =>
        VerdictCases.GiveAsync(before, after, inRequest, inResponse);

    [TestCase("{ type: object, properties: { a: {} }, additionalProperties: false }", "{ type: object, additionalProperties: false }")]
    [TestCase("{ type: object, properties: { a: {} }, unevaluatedProperties: false }", "{ type: object, unevaluatedProperties: false }")]
    public Task A_property_that_is_refused_now_breaks_its_senders(string before, string after) => VerdictCases.GiveAsync(
        (Documents.WithRequestBody(before), Documents.WithRequestBody(after), "error: request-property-removed-from-closed-object"),
        (Parameter("query", before), Parameter("query", after), "error: request-parameter-property-removed-from-closed-object"),
        (Parameter("header", before), Parameter("header", after), "error: request-header-property-removed-from-closed-object"));

    [Test]
    public Task A_property_that_responses_need_not_have_any_more_breaks_its_readers() => VerdictCases.GiveAsync(
        "{ type: object, required: [a], properties: { a: { type: integer } }, additionalProperties: { type: integer } }",
        Map,
        "info: request-property-no-longer-listed",
        "error: response-required-property-removed");

    [Test]
    public Task A_tree_whose_branches_are_no_longer_listed_is_what_it_was() => VerdictCases.GiveAsync((
        Tree("properties: { left: { $ref: '#/components/schemas/Tree' } }, additionalProperties: { $ref: '#/components/schemas/Tree' }"),
        Tree("additionalProperties: { $ref: '#/components/schemas/Tree' }"),
        "info: request-property-no-longer-listed"));

    private static string Of(string what, string rules) => string.Format(CultureInfo.InvariantCulture, rules, what);

    private static string Parameter(string place, string schema) => Documents.WithParameter($"{{ name: q, in: {place}, schema: {schema} }}");

    private static string Tree(string members) =>
        $"{Documents.WithRequestBody("{ $ref: '#/components/schemas/Tree' }")}\n"
        + $"components: {{ schemas: {{ Tree: {{ type: object, {members} }} }} }}\n";
}
