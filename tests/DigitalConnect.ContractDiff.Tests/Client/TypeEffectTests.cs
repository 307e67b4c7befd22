using DigitalConnect.ContractDiff.Tests.Wire;
using static DigitalConnect.ContractDiff.Tests.Client.ClientChange;

namespace DigitalConnect.ContractDiff.Tests.Client;

internal sealed class TypeEffectTests
{
    [Test]
    public async Task A_schema_of_another_name_breaks_the_client_alone()
    {
        var verdict = await MakeAsync("schemas/Ticket\"", "schemas/Coupon\"", "    Ticket:", "    Coupon:");

        Assert.Multiple(() =>
        {
            Assert.That(Effects(verdict), Is.EqualTo("client-type-renamed: Ticket: renamed to Coupon"));
            Assert.That((verdict.WireBreaking, verdict.ClientBreaking, verdict.SuggestedVersionBump), Is.EqualTo((false, true, "major")));
            Assert.That(string.Join(", ", verdict.Changes.Single().Operations), Is.EqualTo("PUT /orders/{order_id}, GET /orders/{order_id}"));
        });
    }

    [TestCase(
        "required: [ name ]",
        "required: [ name, note ]",
        "request-property-became-required: Order.Note: became required (string? -> required string): object initialisers have to set it")]
    [TestCase("note: { type: string }", "memo: { type: string }", "request-property-removed: Order.Note: removed")]
    [TestCase("count: { type: integer }", "count: { type: integer, format: int32 }", "request-property-type-changed: Order.Count: long? -> int?")]
    [TestCase("count: { type: integer }", "count: { type: integer, maximum: 5000000000 }", "")]
    [TestCase("enum: [ small, large ]", "enum: [ small ]", "request-property-enum-value-removed: Kind.Large: removed")]
    [TestCase(
        "enum: [ small, large ]",
        "enum: [ small, large ], x-enumNames: [ Small, Big ]",
        "client-enum-member-renamed: Kind.Large: renamed to Big")]
    [TestCase("street: { type: string }", "city: { type: string }", "request-property-removed: Place.Street: removed")]
    [TestCase("total: { type: integer }", "total: { type: integer }, sum: { type: integer }", "")]
    [TestCase(
        "    Receipt: { type: object, required: [ id ]",
        "    Receipt: { type: object",
        "response-property-became-optional: Receipt.Id: required string -> string?")]
    [TestCase(
        "    Receipt: { type: object, required: [ id ]",
        "    Receipt: { type: object, required: [ id, total ]",
        "response-property-became-required: Receipt.Total: became required (long? -> required long): no operation takes it; just code that "
            + "makes one by hand, such as a fake, has to set it")]
    public async Task A_member_that_changes_breaks_the_code_that_uses_it(string old, string now, string effects) =>
        Assert.That(Effects(await MakeAsync(old, now)), Is.EqualTo(effects));

    [TestCase(
        "enum: [ small, large ]",
        "enum: [ small, large, huge ]",
        "request-property-enum-value-added: Kind.Huge: added: a switch over the values does not know it")]
    [TestCase(
        "note: { type: string }",
        "note: { type: string, deprecated: true }",
        "request-property-deprecated: Order.Note: obsolete: uses are a compiler warning")]
    [TestCase("note: { type: string }", "note: { type: string }\n        tag: { type: string }", "new-optional-request-property: Order.Tag: added")]
    [TestCase("required: [ name ]", "required: []", "request-property-became-optional: Order.Name: required string -> string?")]
    [TestCase(
        "required: [ id ]",
        "required: [ id, text ]",
        "response-property-became-required: Receipt.Text: became required (string? -> required string): no operation takes it; just code "
            + "that makes one by hand, such as a fake, has to set it")]
    public async Task A_member_that_grows_or_ages_breaks_no_caller(string old, string now, string effects)
    {
        var verdict = await MakeAsync(old, now);

        Assert.That((Effects(verdict), Effects(verdict, breaking: false)), Is.EqualTo(("", effects)));
    }

    [Test]
    public async Task Values_that_get_another_number_break_what_was_compiled_before() => Assert.That(
        Effects(await MakeAsync("enum: [ small, large ]", "enum: [ large, small ]")),
        Does.Contain("client-enum-member-renumbered: Kind.Small: renumbered from 0 to 1").And.Contain("Kind.Large: renumbered from 1 to 0"));

    [Test]
    public async Task A_schema_that_moves_inline_or_out_of_line_breaks_nothing() => Assert.That(
        (await MakeAsync(
            "kind: { $ref: \"#/components/schemas/Kind\" }", "kind: { title: Kind, type: string, enum: [ small, large ] }",
            "    Kind: { type: string, enum: [ small, large ] }", "    Place: { type: object, properties: { street: { type: string } } }",
            "place: { type: object, properties: { street: { type: string } } }", "place: { $ref: \"#/components/schemas/Place\" }")).Changes,
        Is.Empty);

    [Test]
    public async Task A_schema_that_moves_inline_is_called_after_its_place() => Assert.That(
        Effects(await MakeAsync(
            "kind: { $ref: \"#/components/schemas/Kind\" }", "kind: { type: string, enum: [ small, large ] }",
            "    Kind: { type: string, enum: [ small, large ] }\n", "")),
        Is.EqualTo("client-type-renamed: Kind: renamed to OrderKind"));

    [TestCase("{ oneOf: [ { $ref: \"#/components/schemas/Order\" }, { $ref: \"#/components/schemas/Receipt\" } ] }",
        "Ticket: a value of one of several types now; it was a class")]
    [TestCase("{ type: string, enum: [ a ] }", "Ticket: an enumeration now; it was a class")]
    public async Task A_type_of_another_kind_breaks_the_code_that_uses_it(string schema, string effect) => Assert.That(
        Effects(await MakeAsync("Ticket: { type: object, properties: { number: { type: integer } } }", $"Ticket: {schema}")),
        Does.Contain(effect));

    [Test]
    public async Task A_class_that_loses_its_base_is_no_longer_one_of_those() => Assert.That(
        Effects(await ContractPair.CompareAsync(
            Wire.Documents.WithOperation("{}", "{ schemas: { Part: { properties: { id: { type: string } } }, "
                + "Wheel: { allOf: [ { $ref: '#/components/schemas/Part' } ], properties: { size: { type: string } } } } }"),
            Wire.Documents.WithOperation("{}", "{ schemas: { Part: { properties: { id: { type: string } } }, "
                + "Wheel: { properties: { id: { type: string }, size: { type: string } } } } }"))),
        Is.EqualTo("client-base-removed: Wheel: no longer a Part"));

    [Test]
    public async Task A_property_spelled_otherwise_on_the_wire_keeps_its_name_in_the_client()
    {
        var verdict = await MakeAsync("note: { type: string }", "Note: { type: string }");

        Assert.That((verdict.Changes.Count, verdict.ClientBreaking), Is.EqualTo((2, false)));
    }

    [Test]
    public async Task A_schema_that_nothing_uses_is_a_type_all_the_same() => Assert.That(
        Effects(
            await MakeAsync(
                "    Receipt:", "    Bill:", "schemas/Receipt\"", "schemas/Ticket\"")), Does.Contain("client-type-removed: Receipt: removed"));

    [TestCase("{ type: array, items: { $ref: \"#/components/schemas/Loop\" } }")]
    [TestCase("{ type: object, additionalProperties: { $ref: \"#/components/schemas/Loop\" } }")]
    [TestCase("{ oneOf: [ { type: string }, { $ref: \"#/components/schemas/Loop\" } ] }")]
    [TestCase("{ allOf: [ { $ref: \"#/components/schemas/Loop\" } ] }")]
    public async Task Schemas_that_hold_themselves_have_an_end(string schema) => Assert.That(
        Effects(
            await MakeAsync(
                "    Ticket:",
                $"    Loop: {schema}\n    Ticket:",
                "place: {",
                "loop: { $ref: \"#/components/schemas/Loop\" }\n        place: {")), Is.Empty);
}
