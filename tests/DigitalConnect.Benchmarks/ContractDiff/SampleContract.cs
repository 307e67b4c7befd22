using System.Text.Json.Nodes;

namespace DigitalConnect.Benchmarks.ContractDiff;

/// <summary>Makes a contract of any size, the same for the same size: two schemas to a path, and three that all share.</summary>
internal static class SampleContract
{
    private const string SharedSchemas = """
        "Resource": {
          "type": "object", "required": ["id"],
          "properties": {
            "id": { "type": "string", "format": "uuid", "readOnly": true },
            "created_at": { "type": "string", "format": "date-time", "readOnly": true }
          }
        },
        "Money": {
          "type": "object", "required": ["amount"],
          "properties": { "amount": { "type": "number", "minimum": 0 }, "currency": { "type": "string", "maxLength": 3 } }
        },
        "Error": {
          "type": "object",
          "properties": {
            "code": { "type": "string" },
            "message": { "type": "string" },
            "causes": { "type": "array", "items": { "$ref": "#/components/schemas/Error" } }
          }
        }
        """;

    // One resource of ten changes: the first by the first change, the second by the second, and so on.
    private static readonly (string Old, string New)[] Changes =
    [
        ("\"comment\": { \"type\": \"string\", \"nullable\": true },", ""),
        ("\"required\": [\"name\"]", "\"required\": [\"name\", \"quantity\"]"),
        ("\"new\", \"open\"", "\"new\", \"reopened\", \"open\""),
        (", \"closed\"", ""),
        ("\"minLength\": 1, \"maxLength\": 100", "\"minLength\": 1, \"maxLength\": 50"),
        ("\"name\": \"cursor\", \"in\": \"query\"", "\"name\": \"cursor\", \"in\": \"query\", \"required\": true"),
        ("\"maximum\": 100, \"default\": 20", "\"maximum\": 50, \"default\": 10"),
        ("\"description\": \"Replaced.\"", "\"description\": \"Replaced as a whole.\""),
        ("\"204\"", "\"202\""),
        ("\"quantity\": { \"type\": \"integer\"", "\"quantity\": { \"type\": \"string\""),
        ("\"city\": { \"type\": \"string\" }", "\"city\": { \"type\": \"string\" }, \"zip\": { \"type\": \"string\" }"),
    ];

    private const int OneOf = 10;

    /// <param name="paths">How many paths, a multiple of two.</param>
    /// <param name="isRevision">Whether to make the changed copy.</param>
    public static JsonNode Create(int paths, bool isRevision)
    {
        var resources = Enumerable.Range(0, paths / 2).Select(at => new SampleResource(at / SampleResource.OfADomain, at % SampleResource.OfADomain))
            .ToList();
        return JsonNode.Parse($$"""
            {
              "openapi": "3.0.3",
              "info": { "title": "Sample", "version": "1.0.0" },
              "paths": { {{Join(resource => resource.Paths)}} },
              "components": { "schemas": { {{SharedSchemas}}, {{Join(resource => resource.Schemas)}} } }
            }
            """)!;

        string Join(Func<SampleResource, string> part) =>
            string.Join(",\n", resources.Select((resource, at) => isRevision && at % OneOf == 0
                ? Change(part(resource), Changes[at / OneOf % Changes.Length]) : part(resource)));
    }

    private static string Change(string text, (string Old, string New) change) => text.Replace(change.Old, change.New, StringComparison.Ordinal);
}
