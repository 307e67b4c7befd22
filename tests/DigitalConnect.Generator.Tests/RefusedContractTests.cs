using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Tests;

/// <summary>What no client can be generated from is said once, with its place.</summary>
public class RefusedContractTests
{
    private const string Valid = """
        openapi: 3.0.3
        info: { title: T, version: "1" }
        paths:
          /a/{id}:
            get:
              operationId: getA
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              responses: { "204": { description: x } }
          /b:
            get: { operationId: getB, responses: { "204": { description: x } } }
          /c:
            get: { operationId: getC, responses: { "204": { description: x } } }

        """;

    [TestCase("openapi: 3.0.3", "openapi: 4.0.0", 1, "OpenAPI 4.0.0 is not known")]
    [TestCase("type: string", "type: strng", 8, "\"strng\" is no type")]
    [TestCase("in: path", "in: pth", 8, "is in \"pth\"")]
    [TestCase("getB,", "getB, parameters: [ { name: q, in: querystring, content: { application/json: { schema: {} } } } ],", 11,
        "The parameter q is the whole query string, and no object as application/x-www-form-urlencoded.")]
    [TestCase("  /b:", "  /a/{id}:", 10, "\"/a/{id}\" is there twice")]
    [TestCase("/a/{id}:", "/a/{key}:", 6, "has the parameter {key}")]
    [TestCase("schema: { type: string }", "schema: { $ref: \"#/components/schemas/X\" }", 8, "leads nowhere")]
    [TestCase(Valid, "", 1, "The file is empty")]
    public void A_mistake_is_told_with_its_line(string text, string replacement, int line, string message)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "contract.yaml");
        File.WriteAllText(path, Valid.Replace(text, replacement, StringComparison.Ordinal));
        var refusal = Assert.Throws<ContractException>(() =>
            Rendering.NSwagDocument.Of(Generation.ClientGeneration.Read(path, "Client").Contract, "Generated", new HashSet<string>()))!;
        Assert.That((refusal.Location.Line, refusal.Message), Is.EqualTo((line, refusal.Message)));
        Assert.That(refusal.Message, Does.Contain(message));
    }
}
