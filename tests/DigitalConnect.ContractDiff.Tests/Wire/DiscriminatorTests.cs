using DigitalConnect.ContractDiff.Findings;
using static DigitalConnect.ContractDiff.Tests.Client.ClientChange;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>The value of a discriminator travels: what it stands for concerns whoever writes it, and whoever goes by it.</summary>
internal sealed class DiscriminatorTests
{
    private const string Kinds = "Cat: { type: object, required: [ kind ], properties: { kind: { type: string }, lives: { type: integer } } }, "
        + "Dog: { type: object, required: [ kind ], properties: { kind: { type: string }, tricks: { type: integer } } }, "
        + "Cow: { type: object, required: [ kind ], properties: { kind: { type: string }, milk: { type: integer } } }";

    private const string Derived = "Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, MAPPING } }, "
        + "Cat: { allOf: [ { $ref: '#/components/schemas/Pet' } ], properties: { lives: { type: integer } } }, "
        + "Dog: { allOf: [ { $ref: '#/components/schemas/Pet' } ], properties: { tricks: { type: integer } } }";

    private const string Schema = "{ $ref: '#/components/schemas/Pet' }";

    private const string Both = """
        openapi: 3.0.3
        info: { title: Pets, version: 1.0.0 }
        paths:
          /pets:
            post:
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '200': { description: Kept, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        """;

    private static readonly string Listed = Kinds.Replace("kind: { type: string }, lives", "kind: { const: cat }, lives", StringComparison.Ordinal);

    [TestCase("cat: Cat, dog: Dog", "feline: Cat, dog: Dog", "warning discriminator-value-removed, info discriminator-value-added")]
    [TestCase("cat: Cat, dog: Dog", "cat: Cat, feline: Cat, dog: Dog", "info discriminator-value-added")]
    [TestCase("cat: Cat, dog: Dog", "cat: Dog, dog: Cat", "error discriminator-value-changed, error discriminator-value-changed")]
    [TestCase("", "cat: Cat", "warning discriminator-value-removed, info discriminator-value-added")]
    [TestCase("Cat: Cat, Dog: Dog", "", "info discriminator-mapping-deleted, info discriminator-mapping-deleted")]
    [TestCase("cat: Cat", "cat: '#/components/schemas/Cat'", "")]
    public async Task A_value_that_clients_write_and_the_server_no_longer_knows_is_told(string before, string after, string expected)
    {
        Assert.That(await RequestAsync(Alternatives(before), Alternatives(after)), Is.EqualTo(Of("request-body", expected)));
        Assert.That(await RequestAsync(Extended(before), Extended(after)), Is.EqualTo(Of("request-body", expected)));
    }

    [TestCase("cat: Cat, dog: Dog", "feline: Cat, dog: Dog", "warning discriminator-value-added, info discriminator-value-removed")]
    [TestCase("cat: Cat, dog: Dog", "cat: Dog, dog: Cat", "error discriminator-value-changed, error discriminator-value-changed")]
    public async Task A_value_that_the_server_writes_and_clients_do_not_know_is_told(string before, string after, string expected) => Assert.That(
        Told(await ContractPair.CompareAsync(
            Documents.WithResponseBody(Schema) + Alternatives(before), Documents.WithResponseBody(Schema) + Alternatives(after))),
        Is.EqualTo(Of("response-body", expected)));

    [Test]
    public async Task A_value_that_the_property_itself_lists_is_known_without_the_mapping() => Assert.That(
        await RequestAsync(Alternatives("cat: Cat, dog: Dog", Listed), Alternatives("dog: Dog", Listed)),
        Is.EqualTo("info request-body-discriminator-mapping-deleted"));

    [Test]
    public async Task A_schema_of_another_name_whose_name_was_the_value_is_told()
    {
        var renamed = Kinds.Replace("Cat:", "Feline:", StringComparison.Ordinal);

        Assert.That(
            await RequestAsync(Alternatives(""), Alternatives("", renamed).Replace("schemas/Cat", "schemas/Feline", StringComparison.Ordinal)),
            Is.EqualTo(Of("request-body", "warning discriminator-value-removed, info discriminator-value-added")));
    }

    [Test]
    public async Task A_schema_of_another_name_that_the_same_value_stands_for_is_none()
    {
        var renamed = Kinds.Replace("Cat:", "Feline:", StringComparison.Ordinal);

        Assert.That(
            await RequestAsync(
                Alternatives("cat: Cat, dog: Dog"),
                Alternatives("cat: Feline, dog: Dog", renamed).Replace("schemas/Cat", "schemas/Feline", StringComparison.Ordinal)),
            Does.Not.Contain("value"));
    }

    [Test]
    public async Task A_schema_that_is_no_longer_possible_takes_its_value_along() => Assert.That(
        await RequestAsync(
            Alternatives("cat: Cat, dog: Dog"),
            Alternatives("cat: Cat", Kinds).Replace(", { $ref: '#/components/schemas/Dog' }", "", StringComparison.Ordinal)),
        Is.EqualTo(Of("request-body", "error one-of-removed, info discriminator-mapping-deleted")));

    [Test]
    public async Task The_client_reads_and_writes_by_the_values()
    {
        var verdict = await ContractPair.CompareAsync(
            Both + Extended("cat: Cat, dog: Dog"), Both + Extended("feline: Cat, dog: Dog"));
        var swapped = await ContractPair.CompareAsync(
            Both + Extended("cat: Cat, dog: Dog"), Both + Extended("cat: Dog, dog: Cat"));

        Assert.That(Effects(verdict), Is.EqualTo(
            "request-body-discriminator-value-removed: Pet: objects whose 'kind' is 'cat' are no longer read as Cat"));
        Assert.That(Effects(swapped).Split('\n'), Is.EqualTo((string[])
        [
            "request-body-discriminator-value-changed: Pet: objects whose 'kind' is 'cat' are read as Dog, no longer as Cat",
            "request-body-discriminator-value-changed: Pet: objects whose 'kind' is 'cat' have to be Dog: a Cat is refused before it is sent",
            "request-body-discriminator-value-changed: Pet: objects whose 'kind' is 'dog' are read as Cat, no longer as Dog",
            "request-body-discriminator-value-changed: Pet: objects whose 'kind' is 'dog' have to be Cat: a Dog is refused before it is sent",
        ]));
    }

    private static async Task<string> RequestAsync(string before, string after) =>
        Told(await ContractPair.CompareAsync(Documents.WithRequestBody(Schema) + before, Documents.WithRequestBody(Schema) + after));

    private static string Told(Verdict verdict) => string.Join(", ", verdict.Changes
        .Where(change => !change.Id.StartsWith("client-", StringComparison.Ordinal))
        .OrderByDescending(change => change.Severity)
        .Select(change => $"{change.Severity.ToString().ToLowerInvariant()} {change.Id}"));

    private static string Of(string place, string expected) => expected.Replace(" discriminator", $" {place}-discriminator", StringComparison.Ordinal)
        .Replace(" one-of", $" {place}-one-of", StringComparison.Ordinal);

    private static string Alternatives(string mapping, string kinds = Kinds) =>
        $"\ncomponents: {{ schemas: {{ Pet: {{ oneOf: [ {{ $ref: '#/components/schemas/Cat' }}, {{ $ref: '#/components/schemas/Dog' }}, "
            + "{ $ref: '#/components/schemas/Cow' } ], "
            + $"discriminator: {{ propertyName: kind, mapping: {{ {mapping} }} }} }}, {kinds} }} }}";

    private static string Extended(string mapping) =>
        $"\ncomponents: {{ schemas: {{ {Derived.Replace("MAPPING", $"mapping: {{ {mapping} }}", StringComparison.Ordinal)} }} }}";
}
