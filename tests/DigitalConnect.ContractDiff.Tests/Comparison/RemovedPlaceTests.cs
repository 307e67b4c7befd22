using DigitalConnect.ContractDiff.Tests.Wire;

namespace DigitalConnect.ContractDiff.Tests.Comparison;

/// <summary>Where a code host can mark what is no longer there.</summary>
public sealed class RemovedPlaceTests
{
    private const string Base =
        """
        openapi: 3.0.3
        info: { title: T, version: 1.0.0 }
        security: [{ key: [] }]
        paths:
          /a:
            get:
              parameters: [{ name: q, in: query, schema: { type: string } }]
              responses: { '200': { $ref: '#/components/responses/A' } }
          /b:
            get: { responses: { '200': { description: OK } } }
        components:
          responses: { A: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
          schemas:
            A:
              type: object
              properties:
                id: { type: string }
                name: { type: string }
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
        """;

    // The other properties, the paths, the operation, an operation that it concerns.
    [TestCase("        name: { type: string }\n", "response-optional-property-removed", 17)]
    [TestCase("  /b:\n    get: { responses: { '200': { description: OK } } }\n", "api-path-removed-without-deprecation", 5)]
    [TestCase("      parameters: [{ name: q, in: query, schema: { type: string } }]\n", "request-parameter-removed", 7)]
    [TestCase("security: [{ key: [] }]\n", "api-global-security-removed", 6)]
    public async Task What_was_removed_is_marked_around_its_old_place(string removed, string id, int line)
    {
        var revision = "# a line more\n" + Base.Replace(removed, "", StringComparison.Ordinal);

        var verdict = await ContractPair.CompareAsync(Base, revision);

        var finding = verdict.Changes.First(change => change.Id == id);
        Assert.That((finding.Revision, finding.RemovedFrom?.Line), Is.EqualTo(((object?)null, line)));
    }

    [Test]
    public async Task No_place_is_the_first_character()
    {
        var without = Base.Replace("security: [{ key: [] }]\n", "", StringComparison.Ordinal);
        foreach (var (before, after) in new[] { (Base, without), (without, Base) })
        {
            var verdict = await ContractPair.CompareAsync(before, after);
            Assert.That(
                verdict.Changes.SelectMany(change => new[] { change.Base, change.Revision, change.RemovedFrom, change.Use })
                    .Where(place => place is { Line: 1, Column: 1 }),
                Is.Empty);
        }
    }
}
