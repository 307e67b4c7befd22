using DigitalConnect.ContractDiff.Tests.Wire;
using static DigitalConnect.ContractDiff.Tests.Client.ClientChange;

namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>A member that has to be set breaks whoever makes the object, however the object gets into a request.</summary>
internal sealed class RequiredMemberTests
{
    private const string Pet = "Pet: { type: object, properties: { kind: { type: string } } }";
    private const string RequiringPet = "Pet: { type: object, required: [ kind ], properties: { kind: { type: string } } }";
    private const string ToldPet = "Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }";
    private const string Cat = "Cat: { allOf: [ { $ref: '#/components/schemas/Pet' } ], properties: { age: { type: integer } } }";
    private const string RequiringCat = "Cat: { allOf: [ { $ref: '#/components/schemas/Pet' } ], required: [ name ], "
        + "properties: { age: { type: integer }, name: { type: string } } }";

    private const string Set = "object initialisers have to set it";
    private const string Refused = "a call without it is refused before it is sent";

    [TestCase(Pet, "client-member-added")]
    [TestCase(ToldPet, "new-required-request-property")]
    public async Task A_required_member_of_a_derived_class_breaks_who_makes_one(string pet, string rule) => Assert.That(
        Effects(await TakingAsync("{ $ref: '#/components/schemas/Pet' }", $"{pet}, {Cat}", $"{pet}, {RequiringCat}")),
        Is.EqualTo($"{rule}: Cat.Name: added, required: {Set}"));

    [Test]
    public async Task A_required_member_of_a_class_derived_from_a_derived_one_breaks_who_makes_one()
    {
        const string kitten = "Kitten: { allOf: [ { $ref: '#/components/schemas/Cat' } ], properties: { born: { type: string } } }";
        const string now = "Kitten: { allOf: [ { $ref: '#/components/schemas/Cat' } ], required: [ born ], properties: { born: { type: string } } }";

        var verdict = await TakingAsync("{ $ref: '#/components/schemas/Pet' }", $"{Pet}, {Cat}, {kitten}", $"{Pet}, {Cat}, {now}");

        Assert.That(Effects(verdict), Is.EqualTo($"client-member-required: Kitten.Born: became required (string? -> required string): {Set}"));
        Assert.That(verdict.Changes.Single().Operations, Is.EqualTo(["POST /orders"]));
    }

    [Test]
    public async Task A_required_member_of_a_base_breaks_who_makes_a_derived_object() => Assert.That(
        Effects(await TakingAsync(
            "{ $ref: '#/components/schemas/Cat' }", $"{Pet}, {Cat}", $"{RequiringPet}, {Cat}")),
        Is.EqualTo($"request-property-became-required: Cat.Kind: became required (string? -> required string): {Set}"));

    [Test]
    public async Task A_member_of_the_base_that_the_derived_class_requires_is_checked_before_a_call_is_sent()
    {
        const string now = "Cat: { allOf: [ { $ref: '#/components/schemas/Pet' } ], required: [ kind ], properties: { age: { type: integer } } }";

        Assert.That(
            Effects(await TakingAsync("{ $ref: '#/components/schemas/Cat' }", $"{Pet}, {Cat}", $"{Pet}, {now}")),
            Is.EqualTo($"request-property-became-required: Cat.Kind: became required: {Refused}"));
    }

    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Pet' }, { type: string } ] }")]
    [TestCase("{ anyOf: [ { $ref: '#/components/schemas/Pet' }, { type: integer } ] }")]
    [TestCase("{ type: array, items: { $ref: '#/components/schemas/Pet' } }")]
    [TestCase("{ type: object, additionalProperties: { $ref: '#/components/schemas/Pet' } }")]
    [TestCase("{ type: object, properties: { pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }")]
    public async Task A_required_member_breaks_who_makes_an_object_within_another(string body) => Assert.That(
        Effects(await TakingAsync(body, Pet, RequiringPet)),
        Is.EqualTo($"request-property-became-required: Pet.Kind: became required (string? -> required string): {Set}"));

    [TestCase("multipart/form-data")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task A_required_member_of_a_form_breaks_who_fills_it(string mediaType)
    {
        const string form = "Form: { type: object, properties: { file: { type: string, format: binary }, note: { type: string } } }";
        var now = form.Replace("properties", "required: [ file ], properties", StringComparison.Ordinal);

        Assert.That(
            Effects(await TakingAsync("{ $ref: '#/components/schemas/Form' }", form, now, mediaType)),
            Does.Match(@"^request-property-became-required: Form.File: became required \(.+\): object initialisers have to set it$"));
    }

    [Test]
    public async Task A_required_member_of_a_derived_class_that_callers_only_read_breaks_none()
    {
        const string schema = "{ $ref: '#/components/schemas/Pet' }";
        static string Giving(string schemas) => Wire.Documents.WithOperation(
            $"{{ operationId: getPet, responses: {{ '200': {{ description: A pet, content: "
                + $"{{ application/json: {{ schema: {schema} }} }} }} }} }}",
            $"{{ schemas: {{ {schemas} }} }}");

        var verdict = await ContractPair.CompareAsync(Giving($"{ToldPet}, {Cat}"), Giving($"{ToldPet}, {RequiringCat}"));

        Assert.That((verdict.ClientBreaking, Effects(verdict)), Is.EqualTo((false, "")));
    }

    private static Task<Findings.Verdict> TakingAsync(string schema, string before, string after, string mediaType = "application/json")
    {
        return ContractPair.CompareAsync(Taking(before), Taking(after));

        string Taking(string schemas) => Wire.Documents.WithRequestBody(schema).Replace("application/json", mediaType, StringComparison.Ordinal)
            + $"\ncomponents: {{ schemas: {{ {schemas} }} }}";
    }
}
