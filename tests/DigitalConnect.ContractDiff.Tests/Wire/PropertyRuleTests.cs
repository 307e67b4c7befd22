namespace DigitalConnect.ContractDiff.Tests.Wire;

internal sealed class PropertyRuleTests
{
    private const string Bare = "{ type: object, properties: { id: { type: string } } }";
    private const string WithNote = "{ type: object, properties: { id: { type: string }, note: { type: string } } }";
    private const string WithRequiredNote = "{ type: object, required: [note], properties: { id: { type: string }, note: { type: string } } }";
    private const string WithDefaultNote =
        "{ type: object, required: [note], properties: { id: { type: string }, note: { type: string, default: x } } }";
    private const string WithReadOnlyNote =
        "{ type: object, required: [note], properties: { id: { type: string }, note: { type: string, readOnly: true } } }";
    private const string Closed = "{ type: object, additionalProperties: false, properties: { id: { type: string } } }";
    private const string ClosedWithNote =
        "{ type: object, additionalProperties: false, properties: { id: { type: string }, note: { type: string } } }";

    [TestCase(Bare, WithNote, "new-optional-request-property", "response-optional-property-added")]
    [TestCase(Bare, WithRequiredNote, "new-required-request-property", "response-required-property-added")]
    [TestCase(Bare, WithDefaultNote, "new-required-request-property-with-default", "response-required-property-added")]
    [TestCase(Bare, WithReadOnlyNote, "new-request-read-only-property", "response-required-property-added")]
    [TestCase(WithNote, Bare, "request-property-removed", "response-optional-property-removed")]
    [TestCase(WithRequiredNote, Bare, "request-property-removed", "response-required-property-removed")]
    [TestCase(ClosedWithNote, Closed, "request-property-removed-from-closed-object", "response-optional-property-removed")]
    [TestCase(WithNote, WithRequiredNote, "request-property-became-required", "response-property-became-required")]
    [TestCase(WithRequiredNote, WithNote, "request-property-became-optional", "response-property-became-optional")]
    public async Task A_property_that_comes_or_goes_is_judged_by_direction(string before, string after, string inRequest, string inResponse)
    {
        Assert.That(await ContractPair.IdsAsync(Documents.WithRequestBody(before), Documents.WithRequestBody(after)), Is.EqualTo(inRequest));
        Assert.That(await ContractPair.IdsAsync(Documents.WithResponseBody(before), Documents.WithResponseBody(after)), Is.EqualTo(inResponse));
    }

    [Test]
    public async Task What_changes_below_not_is_judged_the_other_way_round()
    {
        var ids = await ContractPair.CompareAsync(
            Documents.WithRequestBody(
                "{ not: { type: string, maxLength: 9 } }"), Documents.WithRequestBody("{ not: { type: string, maxLength: 5 } }"));

        Assert.That(ids.WireBreaking, Is.False);
        Assert.That(ids.Changes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_member_of_allOf_that_adds_a_constraint_is_named()
    {
        var ids = await ContractPair.IdsAsync(
            Documents.WithRequestBody("{ allOf: [ { type: object, properties: { a: { type: string } } } ] }"),
            Documents.WithRequestBody(
                "{ allOf: [ { type: object, properties: { a: { type: string } } }, { type: object, properties: { b: { type: string } } } ] }"));

        Assert.That(ids, Is.EqualTo("new-optional-request-property, request-body-all-of-added"));
    }

    [Test]
    public async Task A_schema_replaced_by_alternatives_is_one_finding()
    {
        var ids = await ContractPair.IdsAsync(
            Documents.WithRequestBody("{ type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } } }"),
            Documents.WithRequestBody("{ oneOf: [ { type: object, required: [a], properties: { a: { type: string } } }, "
                    + "{ type: object, required: [b], properties: { b: { type: string } } } ] }"));

        Assert.That(ids, Is.EqualTo("request-body-wrapped-in-one-of"));
    }

    [TestCase(
        "{ type: object, properties: { next: { $ref: '#/components/schemas/Node' }, size: { type: string } } }",
        "{ type: object, required: [size], properties: { next: { $ref: '#/components/schemas/Node' }, size: { type: string } } }",
        "request property 'Node.size': became required")]
    [TestCase(
        "{ type: object, properties: { next: { $ref: '#/components/schemas/Node' }, size: { type: string } } }",
        "{ type: object, properties: { next: { $ref: '#/components/schemas/Node' } } }",
        "request property 'Node.size': removed")]
    [TestCase(
        "{ type: object, properties: { next: { $ref: '#/components/schemas/Node' }, size: { type: string } } }",
        "{ type: object, properties: { next: { $ref: '#/components/schemas/Node' }, size: { type: string, readOnly: true } } }",
        "request property 'Node.size': became read-only")]
    public async Task A_change_of_a_property_is_one_finding_though_its_schema_is_both_a_body_and_a_property(
        string before, string after, string message)
    {
        static string Document(string node) =>
            Documents.WithRequestBody("{ $ref: '#/components/schemas/Node' }") + $"\ncomponents: {{ schemas: {{ Node: {node} }} }}\n";
        var verdict = await ContractPair.CompareAsync(Document(before), Document(after));

        Assert.That(verdict.Changes.Select(change => change.Message), Is.EqualTo(new[] { message }));
    }

    [Test]
    public async Task A_message_names_a_keyword_that_holds_a_schema()
    {
        var verdict = await ContractPair.CompareAsync(
            Documents.WithRequestBody(
                "{ type: object, propertyNames: { maxLength: 9 } }"), Documents.WithRequestBody("{ type: object, propertyNames: { maxLength: 5 } }"));

        Assert.That(verdict.Changes.Single().Message, Is.EqualTo("request property 'propertyNames': maxLength decreased from 9 to 5"));
    }

    [Test]
    public async Task A_recursive_schema_is_compared_once()
    {
        static string Tree(int limit) => Documents.WithRequestBody("{ $ref: '#/components/schemas/Tree' }") + $$"""

            components:
              schemas:
                Tree:
                  type: object
                  properties:
                    name: { type: string, maxLength: {{limit}} }
                    children: { type: array, items: { $ref: '#/components/schemas/Tree' } }
            """;
        var verdict = await ContractPair.CompareAsync(Tree(9), Tree(5));

        Assert.That(string.Join(", ", verdict.Changes.Select(change => change.Pointer)), Is.EqualTo("#/components/schemas/Tree/properties/name"));
    }
}
