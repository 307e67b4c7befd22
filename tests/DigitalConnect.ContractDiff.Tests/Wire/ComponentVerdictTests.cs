namespace DigitalConnect.ContractDiff.Tests.Wire;

internal sealed class ComponentVerdictTests
{
    private const string Pet = "Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind " +
        "} }";

    private const string Parts = "A: { type: object, required: [x], properties: { x: { type: string } } }, B: { type: object, properties: { y: {} " +
        "} }";

    [TestCase("{ type: integer }", "{ type: string }", "response-property-type-changed")]
    [TestCase("{ type: string, maxLength: 3 }", "{ type: string, maxLength: 4 }", "response-property-max-length-increased")]
    public Task A_class_that_extends_one_with_a_discriminator_is_compared(string before, string after, string rule) => VerdictCases.BreaksAsync(
        Answering("{ $ref: '#/components/schemas/Pet' }", $"{Pet}, {Cat(before)}"),
        Answering("{ $ref: '#/components/schemas/Pet' }", $"{Pet}, {Cat(after)}"),
        rule);

    [Test]
    public Task A_schema_is_found_by_its_identifier() => VerdictCases.BreaksAsync(
        Answering("{ $ref: 'https://depot.example/x' }", "X: { $id: 'https://depot.example/x', type: string }"),
        Answering("{ $ref: 'https://depot.example/x' }", "X: { $id: 'https://depot.example/x', type: integer }"),
        "response-body-type-changed");

    [Test]
    public Task An_identifier_may_be_relative_to_another() => VerdictCases.IsUnchangedAsync(
        Answering(
            "{ $id: 'https://depot.example/root', type: object, properties: { a: { $ref: x } } }",
            "X: { $id: 'https://depot.example/x', type: string }"),
        Answering("{ type: object, properties: { a: { type: string } } }", "X: { type: string }"));

    [TestCase("{ anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }", "{ $ref: '#/components/schemas/A' }")]
    [TestCase(
        "{ allOf: [{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }] }",
        "{ allOf: [{ $ref: '#/components/schemas/G' }] }")]
    public Task A_response_of_the_same_components_is_safe(string before, string after) => VerdictCases.IsSafeAsync(
        Answering(before, Parts),
        Answering(
            after,
            $"{Parts}, G: {{ type: object, oneOf: [{{ $ref: '#/components/schemas/A' }}, {{ $ref: '#/components/schemas/B' }}] }}"));

    [Test]
    public async Task A_reference_to_another_component_names_both()
    {
        const string Components = "Color: { type: string, enum: [red, blue] }, Shade: { type: string, enum: [red, blue, grey] }";
        var verdict = await ContractPair.CompareAsync(
            Answering("{ $ref: '#/components/schemas/Color' }", Components), Answering("{ $ref: '#/components/schemas/Shade' }", Components));

        Assert.That(verdict.Changes.Select(change => change.Message), Has.Some.Contains("(Shade stands where Color stood)"));
    }

    [Test]
    public async Task A_component_that_takes_the_place_of_an_inline_schema_is_named()
    {
        const string Components = "Size: { type: object, properties: { unit: { type: string } } }";
        var verdict = await ContractPair.CompareAsync(
            Answering("{ type: object, required: [unit], properties: { unit: { type: string } } }", Components),
            Answering("{ $ref: '#/components/schemas/Size' }", Components));

        Assert.That(verdict.Changes.Select(change => change.Message), Has.Some.Contains("(Size stands where an inline schema stood)"));
    }

    [Test]
    public async Task A_property_that_went_with_a_component_names_it()
    {
        var verdict = await ContractPair.CompareAsync(
            Answering("{ allOf: [{ $ref: '#/components/schemas/A' }, { type: object }] }", Parts),
            Answering("{ allOf: [{ $ref: '#/components/schemas/B' }, { type: object }] }", Parts));

        Assert.That(verdict.Changes.Select(change => change.Message), Has.Some.Contains("'A.x': removed, as A is no part of it any more"));
    }

    [Test]
    public async Task Alternatives_that_have_nothing_in_common_are_not_paired()
    {
        const string Way = "anyOf: [{ title: by town, required: [town] }, { title: by code, required: [code] }]";
        const string Properties = "type: object, properties: { town: { type: string }, code: { type: string }, person: { type: string } }";
        var verdict = await ContractPair.CompareAsync(
            Answering($"{{ {Properties}, {Way} }}", Parts),
            Answering("{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }", Parts));

        Assert.That(verdict.Changes.Select(change => change.Message), Has.None.Contains("'by town'"));
    }

    [Test]
    public async Task A_component_of_another_name_is_told_as_it_is_called_now()
    {
        var verdict = await ContractPair.CompareAsync(
            Answering("{ $ref: '#/components/schemas/Color' }", "Color: { type: string, enum: [red, blue] }"),
            Answering("{ $ref: '#/components/schemas/Shade' }", "Shade: { type: string, enum: [red, blue, grey] }"));

        Assert.That(verdict.Changes.Select(change => change.Message), Has.None.Contains("stood"));
    }

    private static string Cat(string lives) =>
        $"Cat: {{ allOf: [{{ $ref: '#/components/schemas/Pet' }}, {{ type: object, required: [lives], properties: {{ lives: {lives} }} }}] }}";

    private static string Answering(string schema, string components) => Documents.WithOperation(
        $"{{ responses: {{ '200': {{ description: Done, content: {{ application/json: {{ schema: {schema} }} }} }} }} }}",
        $"{{ schemas: {{ {components} }} }}");
}
