namespace DigitalConnect.ContractDiff.Tests.Wire;

internal sealed class PositionTests
{
    private const string Yaml = """
        openapi: 3.0.3
        info: { title: Orders, version: 1.0.0 }
        paths:
          /a:
            post:
              requestBody:
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/Order'
          /b:
            post:
              requestBody:
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/Order'
        components:
          schemas:
            Order:
              type: object
              properties:
                size:
                  type: string
                  maxLength: 9
        """;

    private const string Json = """
        {
          "openapi": "3.0.3",
          "paths": {
            "/a": { "post": { "requestBody": { "content": { "application/json": {
              "schema": { "$ref": "#/components/schemas/Order" } } } } } },
            "/b": { "post": { "requestBody": { "content": { "application/json": {
              "schema": { "$ref": "#/components/schemas/Order" } } } } } }
          },
          "components": { "schemas": { "Order": {
            "type": "object",
            "properties": {
              "size": {
                "type": "string",
                "maxLength": 9
              }
            }
          } } }
        }
        """;

    [TestCase(Yaml, "maxLength: 9", "maxLength: 5", 25, 11, 9, 13)]
    [TestCase(Json, "\"maxLength\": 9", "\"maxLength\": 5", 14, 9, 5, 7)]
    public async Task A_change_in_a_component_is_one_finding_with_definition_use_and_operations(
        string text, string old, string now, int line, int column, int useLine, int useColumn)
    {
        var verdict = await ContractPair.CompareAsync(text, text.Replace(old, now, StringComparison.Ordinal));
        var change = verdict.Changes.Single();

        Assert.Multiple(() =>
        {
            Assert.That(change.Pointer, Is.EqualTo("#/components/schemas/Order/properties/size"));
            Assert.That((change.Base!.Line, change.Base.Column), Is.EqualTo((line, column)));
            Assert.That((change.Revision!.Line, change.Revision.Column), Is.EqualTo((line, column)));
            Assert.That((change.Use!.Line, change.Use.Column), Is.EqualTo((useLine, useColumn)));
            Assert.That(string.Join(", ", change.Operations), Is.EqualTo("POST /a, POST /b"));
        });
    }

    [Test]
    public async Task What_became_required_points_at_the_property()
    {
        var verdict = await ContractPair.CompareAsync(
            Yaml, Yaml.Replace("      properties:", "      required: [size]\n      properties:", StringComparison.Ordinal));
        var change = verdict.Changes.Single();

        Assert.That((change.Base!.Line, change.Revision!.Line, change.Revision.Column), Is.EqualTo((23, 24, 9)));
    }

    [Test]
    public async Task The_same_input_gives_the_same_findings_in_the_same_order()
    {
        var revision = Yaml.Replace("maxLength: 9", "minLength: 1", StringComparison.Ordinal).Replace("/b:", "/c:", StringComparison.Ordinal);
        var first = await ContractPair.CompareAsync(Yaml, revision);
        var second = await ContractPair.CompareAsync(Yaml, revision);

        Assert.That(second.Changes.Select(Signature), Is.EqualTo(first.Changes.Select(Signature)));
    }

    [Test]
    public async Task The_suggested_bump_follows_the_gravest_finding()
    {
        Assert.That((await ContractPair.CompareAsync(Yaml, Yaml)).SuggestedVersionBump, Is.EqualTo("none"));
        Assert.That(
            (
                await ContractPair.CompareAsync(
                    Yaml,
                    Yaml.Replace("type: string", "description: How big\n          type: string", StringComparison.Ordinal))).SuggestedVersionBump,
            Is.EqualTo("patch"));
        Assert.That(
            (await ContractPair.CompareAsync(Yaml, Yaml.Replace("9", "10", StringComparison.Ordinal))).SuggestedVersionBump, Is.EqualTo("minor"));
        Assert.That(
            (await ContractPair.CompareAsync(Yaml, Yaml.Replace("9", "8", StringComparison.Ordinal))).SuggestedVersionBump, Is.EqualTo("major"));
    }

    private static string Signature(ContractDiff.Findings.Finding change) =>
        $"{change.Id} {change.Pointer} {change.Base?.Line} {change.Revision?.Line} {change.Message}";
}
