using System.Globalization;

namespace DigitalConnect.Benchmarks.ContractDiff;

/// <summary>One resource of the sample contract: two paths with five operations, and four schemas that refer to each other and to their
/// neighbours.</summary>
/// <param name="Domain">The group of resources that refer to each other.</param>
/// <param name="Number">Its number in the group.</param>
internal sealed record SampleResource(int Domain, int Number)
{
    /// <summary>How many resources refer to each other; in a circle.</summary>
    public const int OfADomain = 5;

    private string Name => Named(Number);

    private string Neighbour => Named((Number + 1) % OfADomain);

    private string Path => string.Create(CultureInfo.InvariantCulture, $"/domain-{Domain}/resource-{Number}");

    public string Paths => $$"""
        "{{Path}}": {
          "get": {
            "operationId": "list{{Name}}", "summary": "Lists what there is of {{Name}}.", "tags": ["Domain{{Domain}}"],
            "parameters": [
              {
                "name": "limit", "in": "query", "description": "How many.",
                "schema": { "type": "integer", "format": "int32", "minimum": 1, "maximum": 100, "default": 20 }
              },
              { "name": "cursor", "in": "query", "schema": { "type": "string", "maxLength": 200 } },
              { "name": "status", "in": "query", "schema": { "$ref": "#/components/schemas/{{Name}}Status" } }
            ],
            "responses": { "200": { "description": "A page.", {{Content($"{Name}Page")}} }, {{Errors}} }
          },
          "post": {
            "operationId": "create{{Name}}", "summary": "Creates a {{Name}}.", "tags": ["Domain{{Domain}}"],
            "requestBody": { "required": true, {{Content($"New{Name}")}} },
            "responses": {
              "201": {
                "description": "Created: its address is in the header.",
                "headers": { "Location": { "schema": { "type": "string" } } },
                {{Content(Name)}}
              },
              {{Errors}}
            }
          }
        },
        "{{Path}}/{id}": {
          "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } } ],
          "get": {
            "operationId": "get{{Name}}", "tags": ["Domain{{Domain}}"],
            "responses": { "200": { "description": "Found.", {{Content(Name)}} }, {{Errors}} }
          },
          "put": {
            "operationId": "replace{{Name}}", "tags": ["Domain{{Domain}}"], "requestBody": { "required": true, {{Content($"New{Name}")}} },
            "responses": { "200": { "description": "Replaced.", {{Content(Name)}} }, {{Errors}} }
          },
          "delete": { "operationId": "delete{{Name}}", "tags": ["Domain{{Domain}}"], "responses": { "204": { "description": "Gone." }, {{Errors}} } }
        }
        """;

    public string Schemas => $$"""
        "{{Name}}": {
          "allOf": [
            { "$ref": "#/components/schemas/Resource" },
            {
              "type": "object", "required": ["name", "status"],
              "properties": {
                "name": { "type": "string", "maxLength": 100, "description": "What people call it." },
                "status": { "$ref": "#/components/schemas/{{Name}}Status" },
                "comment": { "type": "string", "nullable": true },
                "price": { "$ref": "#/components/schemas/Money" },
                "tags": { "type": "array", "maxItems": 10, "items": { "type": "string", "pattern": "^[a-z]+$" } },
                "next": { "$ref": "#/components/schemas/{{Neighbour}}" },
                "children": { "type": "array", "items": { "$ref": "#/components/schemas/{{Name}}" } },
                "attributes": { "type": "object", "additionalProperties": { "type": "string" } },
                "origin": { "oneOf": [ { "$ref": "#/components/schemas/New{{Name}}" }, { "$ref": "#/components/schemas/{{Neighbour}}Page" } ] }
              }
            }
          ]
        },
        "{{Name}}Status": { "type": "string", "description": "Where {{Name}} stands.", "enum": ["new", "open", "on_hold", "closed"] },
        "New{{Name}}": {
          "type": "object", "required": ["name"],
          "properties": {
            "name": { "type": "string", "minLength": 1, "maxLength": 100 },
            "quantity": { "type": "integer", "format": "int32", "minimum": 0 },
            "due": { "type": "string", "format": "date-time" },
            "price": { "$ref": "#/components/schemas/Money" },
            "address": {
              "type": "object", "required": ["city"],
              "properties": {
                "street": { "type": "string" },
                "city": { "type": "string" },
                "country": { "type": "string", "enum": ["DE", "PT", "US"] }
              }
            }
          }
        },
        "{{Name}}Page": {
          "type": "object", "required": ["items"],
          "properties": {
            "items": { "type": "array", "items": { "$ref": "#/components/schemas/{{Name}}" } },
            "cursor": { "type": "string", "nullable": true }
          }
        }
        """;

    private static string Errors => $$"""
        "400": { "description": "The request is malformed.", {{Content("Error")}} }, "404": { "description": "There is none.", {{Content("Error")}} }
        """;

    private static string Content(string schema) => $$"""
        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{schema}}" } } }
        """;

    private string Named(int number) => string.Create(CultureInfo.InvariantCulture, $"D{Domain}R{number}");
}
