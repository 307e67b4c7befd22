namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>Documents around the part that a test is about, which is written as YAML on one line.</summary>
internal static class Documents
{
    public static string WithRequestBody(string schema, string version = "3.1.0") => $$"""
        openapi: {{version}}
        info: { title: Orders, version: 1.0.0 }
        paths:
          /orders:
            post:
              requestBody: { required: true, content: { application/json: { schema: {{schema}} } } }
              responses: { '204': { description: Done } }
        """;

    public static string WithResponseBody(string schema, string version = "3.1.0") => $$"""
        openapi: {{version}}
        info: { title: Orders, version: 1.0.0 }
        paths:
          /orders:
            get:
              responses: { '200': { description: The orders, content: { application/json: { schema: {{schema}} } } } }
        """;

    public static string WithParameter(string parameter) => $$"""
        openapi: 3.1.0
        info: { title: Orders, version: 1.0.0 }
        paths:
          /orders:
            get:
              parameters: [ {{parameter}} ]
              responses: { '204': { description: Done } }
        """;

    public static string WithOperation(string operation, string rest = "{}") => $$"""
        openapi: 3.1.0
        info: { title: Orders, version: 1.0.0 }
        components: {{rest}}
        paths:
          /orders:
            get: {{operation}}
        """;

    /// <summary>An object that has the schema as its property <c>value</c>.</summary>
    public static string Holding(string schema) => $"{{ type: object, properties: {{ value: {schema} }} }}";
}
