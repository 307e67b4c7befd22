namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>A discriminator tells kinds of things apart; where there is one kind only, it says nothing.</summary>
internal sealed class DiscriminatorRuleTests
{
    private const string Told = "discriminator: { propertyName: kind }, ";

    [TestCase(Told, "", "")]
    [TestCase(Told, Told, "")]
    [TestCase("", Told, "info: response-body-discriminator-added, ")]
    public Task An_only_alternative_that_gets_company_loses_no_discriminator(string before, string after, string told) => VerdictCases.GiveAsync((
        Response($"{{ {before}oneOf: [{Reference("Cat")}] }}"),
        Response($"{{ {after}oneOf: [{Reference("Cat")}, {Reference("Dog")}] }}"),
        $"error: response-body-one-of-added{(told.Length > 0 ? $", {told.TrimEnd(',', ' ')}" : "")}"));

    [Test]
    public Task A_component_that_becomes_one_of_several_keeps_its_discriminator() => VerdictCases.GiveAsync((
        Response($"{{ oneOf: [{Reference("Pet")}] }}"),
        Response($"{{ oneOf: [{Reference("Pet")}, {Reference("Dog")}] }}"),
        "error: response-body-one-of-added"));

    [Test]
    public Task A_discriminator_of_a_schema_that_nothing_extends_says_nothing() => VerdictCases.GiveAsync(
        "{ type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }",
        "{ type: object, properties: { kind: { type: string } } }",
        "",
        "");

    [Test]
    public Task A_discriminator_of_alternatives_is_told() => VerdictCases.GiveAsync((
        Response($"{{ {Told}oneOf: [{Reference("Cat")}, {Reference("Dog")}] }}"),
        Response($"{{ oneOf: [{Reference("Cat")}, {Reference("Dog")}] }}"),
        "info: response-body-discriminator-removed"));

    private static string Response(string schema) => Documents.WithResponseBody(schema) + """

        components:
          schemas:
            Pet: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Cat: { type: object, properties: { kind: { type: string }, lives: { type: integer } } }
            Dog: { type: object, properties: { kind: { type: string }, breed: { type: string } } }

        """.ReplaceLineEndings("\n");

    private static string Reference(string component) => $"{{ $ref: '#/components/schemas/{component}' }}";
}
