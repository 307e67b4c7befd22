using System.Text.Json.Nodes;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>A contract with the traits of large published ones: deep references, alternatives, callbacks, webhooks, lists of types, enumerations,
/// examples, links, extensions.</summary>
internal static class RichContract
{
    public static JsonObject Create(int resources)
    {
        var (paths, schemas) = (new JsonObject(), Shared());
        for (var number = 0; number < resources; number++)
        {
            paths[$"/things{number}/{{id}}"] = JsonNode.Parse(Path(number));
            schemas[$"Thing{number}"] = JsonNode.Parse(Thing(number));
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = JsonNode.Parse("""
                { "title": "Rich: a contract", "version": "1.0.0", "x-audience": ["partners", { "since": 2020 }] }
                """),
            ["servers"] = JsonNode.Parse("""
                [{ "url": "https://{region}.example.com/v1", "variables": { "region": { "default": "eu", "enum": ["eu", "us"] } } }]
                """),
            ["security"] = JsonNode.Parse("""
                [{ "token": ["read"] }, { "key": [] }]
                """),
            ["paths"] = paths,
            ["webhooks"] = JsonNode.Parse("""
                { "changed": { "post": { "requestBody": { "content": { "application/json": {
                  "schema": { "$ref": "#/components/schemas/Event" } } } }, "responses": { "200": { "description": "OK" } } } } }
                """),
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["parameters"] = JsonNode.Parse("""
                    { "Id": { "name": "id", "in": "path", "required": true, "schema": { "type": "string",
                      "pattern": "^[a-z0-9-]{1,36}$" } }, "Page": { "name": "page", "in": "query", "schema": { "type": "integer",
                        "minimum": 1, "default": 1 } } }
                    """),
                ["headers"] = JsonNode.Parse("""
                    { "Left": { "schema": { "type": "integer" }, "description": "Calls: that are left" } }
                    """),
                ["responses"] = JsonNode.Parse("""
                    { "Error": { "description": "It failed", "headers": { "X-Left": { "$ref": "#/components/headers/Left" } },
                      "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Error" } } } } }
                    """),
                ["examples"] = JsonNode.Parse("""
                    { "One": { "value": { "id": "a-1", "note": "multi\nline: text # no comment", "n": null, "yes": true,
                      "number": "1.0" } } }
                    """),
                ["securitySchemes"] = JsonNode.Parse("""
                    { "key": { "type": "apiKey", "in": "header", "name": "X-Key" }, "token": { "type": "oauth2",
                      "flows": { "clientCredentials": { "tokenUrl": "https://example.com/token", "scopes": { "read": "Reads",
                        "write": "Writes" } } } } }
                    """),
            },
        };
    }

    private static JsonObject Shared() => JsonNode.Parse("""
        {
          "Error": { "type": "object", "required": ["code"], "properties": { "code": { "$ref": "#/components/schemas/Code" },
            "details": { "type": "array", "items": { "type": ["string", "null"] } } } },
          "Code": { "type": "string", "enum": ["on", "off", "null", "~", "1", "", "a: b"], "x-enum-varnames": ["On", "Off"] },
          "Base": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string", "readOnly": true },
            "created": { "type": "string", "format": "date-time" } } },
          "Pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
            "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat",
              "dog": "#/components/schemas/Dog" } } },
          "Cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "cat" }, "lives": { "type": "integer",
            "exclusiveMinimum": 0, "maximum": 9 } } },
          "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "dog" },
            "owner": { "anyOf": [{ "type": "string", "format": "uuid" }, { "type": "null" }] } } },
          "Event": { "type": "object", "properties": { "pet": { "$ref": "#/components/schemas/Pet" }, "at": { "type": "integer",
            "format": "int64" } }, "additionalProperties": { "type": "string" } },
          "Node": { "type": "object", "properties": { "children": { "type": "array", "items": { "$ref": "#/components/schemas/Node" } } } }
        }
        """)!.AsObject();

    private static string Thing(int number) => $$"""
        { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "required": ["name"], "properties": {
            "name": { "type": "string", "minLength": 1, "maxLength": {{number + 10}}, "description": "The name:\n\n* one\n* two",
              "examples": ["x", "# y"] },
            "tags": { "type": "array", "uniqueItems": true, "maxItems": 20, "items": { "type": "string" } },
            "price": { "type": "number", "multipleOf": 0.01, "minimum": -1e-7, "default": 0 },
            "pet": { "$ref": "#/components/schemas/Pet" }, "tree": { "$ref": "#/components/schemas/Node" },
            "previous": { "$ref": "#/components/schemas/Thing{{Math.Max(0, number - 1)}}/allOf/1/properties/name" },
            "pair": { "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }] },
            "labels": { "type": "object", "patternProperties": { "^x-": { "type": "string" } }, "propertyNames": { "maxLength": 9 } } } }],
          "x-owner": { "team": "t{{number}}", "$ref": "not-a-reference.yaml" } }
        """;

    private static string Path(int number) => $$"""
        {
          "parameters": [{ "$ref": "#/components/parameters/Id" }],
          "get": { "operationId": "getThing{{number}}", "tags": ["things"], "parameters": [{ "$ref": "#/components/parameters/Page" },
            { "name": "filter", "in": "query", "style": "deepObject", "schema": { "type": "object",
              "properties": { "q": { "type": "string" } } } }],
            "responses": { "200": { "description": "OK",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing{{number}}" },
                "examples": { "one": { "$ref": "#/components/examples/One" } } } },
                "links": { "self": { "operationId": "getThing{{number}}", "parameters": { "id": "$response.body#/id" } } } },
                  "default": { "$ref": "#/components/responses/Error" } } },
          "put": { "operationId": "putThing{{number}}", "deprecated": true, "x-sunset": "2030-01-31", "security": [{ "token": ["write"] }],
            "requestBody": { "required": true,
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing{{number}}" } },
                "multipart/form-data": { "schema": { "type": "object", "properties": { "file": { "type": "string",
                  "contentMediaType": "image/png" } } } } } },
            "responses": { "204": { "description": "Done" }, "4XX": { "$ref": "#/components/responses/Error" } },
            "callbacks": { "done": { "{$request.body#/callback}": { "post": { "requestBody": { "content": { "application/json": {
              "schema": { "$ref": "#/components/schemas/Event" } } } }, "responses": { "200": { "description": "OK" } } } } } } }
        }
        """;
}
