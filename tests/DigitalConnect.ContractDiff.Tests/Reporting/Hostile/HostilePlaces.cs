namespace DigitalConnect.ContractDiff.Tests.Reporting.Hostile;

/// <summary>Places of a contract where a name stands, each with a change that is told with it.</summary>
internal static class HostilePlaces
{
    private const string Name = "NAME";
    private const string Reference = "REFERENCE";

    // A place, what the contract says there before and after, and where that stands in the contract.
    private static readonly Dictionary<string, (Func<string, string> Contract, string Before, string After)> Changes = new()
    {
        ["path"] = (Paths, """ "/NAME": { "get": { "responses": {} } } """, ""),
        ["operation id"] = (Paths, """ "/a": { "get": { "operationId": "a", "responses": {} } } """,
            """ "/a": { "get": { "operationId": "NAME", "responses": {} } } """),
        ["tag"] = (Paths, """ "/a": { "get": { "tags": [ "NAME" ], "responses": {} } } """, """ "/a": { "get": { "responses": {} } } """),
        ["parameter name"] = (Operation, """ "parameters": [ { "in": "query", "name": "NAME", "schema": {} } ] """,
            """ "parameters": [ { "in": "query", "name": "NAME", "required": true, "schema": {} } ] """),
        ["header name"] = (Operation, """ "responses": { "200": { "description": "d", "headers": { "NAME": { "schema": {} } } } } """,
            """ "responses": { "200": { "description": "d" } } """),
        ["status"] = (Operation, """ "responses": { "NAME": { "description": "d" } } """, """ "responses": { } """),
        ["media type"] = (Operation, """ "requestBody": { "content": { "NAME": { "schema": {} }, "a/b": {} } } """,
            """ "requestBody": { "content": { "a/b": {} } } """),
        ["security scheme"] = (Operation, """ "security": [ { "NAME": [ ] } ] """, """ "security": [ { "a": [ ] } ] """),
        ["scope"] = (Operation, """ "security": [ { "a": [ ] } ] """, """ "security": [ { "a": [ "NAME" ] } ] """),
        ["server"] = (Server, "https://a/NAME", "https://b/NAME"),
        ["webhook"] = (Root, """ "webhooks": { "NAME": { "post": { "responses": {} } } } """, """ "webhooks": { } """),
        ["schema name"] = (Component, """ "NAME": { "type": "string" } """, """ "NAME": { "type": "integer" } """),
        ["member name"] = (Body, """ "type": "object", "properties": { "NAME": { "type": "string" } } """,
            """ "type": "object", "required": [ "NAME" ], "properties": { "NAME": { "type": "integer" } } """),
        ["enum value"] = (Body, """ "type": "string", "enum": [ "a", "NAME" ] """, """ "type": "string", "enum": [ "a" ] """),
        ["only value"] = (Body, """ "type": "string", "const": "a" """, """ "type": "string", "const": "NAME" """),
        ["default"] = (Body, """ "type": "string", "default": "a" """, """ "type": "string", "default": "NAME" """),
        ["pattern"] = (Body, """ "type": "string" """, """ "type": "string", "pattern": "NAME" """),
        ["format"] = (Body, """ "type": "string" """, """ "type": "string", "format": "NAME" """),
        ["title"] = (Body, """ "anyOf": [ { "title": "NAME", "type": "string", "maxLength": 1 }, { "type": "integer", "minimum": 3 } ] """,
            """ "anyOf": [ { "type": "integer", "minimum": 3 }, { "type": "boolean" } ] """),
        ["description"] = (Body, """ "type": "string", "description": "a" """, """ "type": "integer", "description": "NAME" """),
        ["version"] = (Version, """ "/a": { "get": { "responses": {} } } """, ""),
    };

    public static IEnumerable<string> All => Changes.Keys;

    /// <summary>The contract before and after the change at a place that holds the name.</summary>
    public static (string Before, string After) Contracts(string place, string name)
    {
        var (contract, before, after) = Changes[place];
        return (Write(contract(before), name), Write(contract(after), name));
    }

    private static string Root(string members) => $$"""
        { "openapi": "3.1.0", "info": { "title": "A", "version": "1.0.0" },
          {{members}} }
        """;

    private static string Paths(string paths) => Root($$""" "paths": { {{paths}} } """);

    private static string Server(string url) => Root($$"""
        "servers": [ { "url": "{{url}}" } ],
        "paths": { "/a": { "get": { "responses": {} } } }
        """);

    private static string Operation(string members) => Paths($$"""
        "/a": { "post": { "operationId": "a",
          {{members}} } }
        """);

    private static string Body(string schema) => Operation(Request($$"""{ {{schema}} }"""));

    private static string Component(string component) => Root($$"""
        "paths": { "/a": { "post": {
          {{Request($$"""{ "$ref": "#/components/schemas/{{Reference}}" }""")}} } } },
        "components": { "schemas": { {{component}} } }
        """);

    private static string Request(string schema) => $$"""
        "requestBody": { "content": { "application/json": { "schema":
          {{schema}} } } },
        "responses": {}
        """;

    private static string Version(string paths) => Paths(paths).Replace("1.0.0", $"1.0.0-{Name}", StringComparison.Ordinal);

    private static string Write(string contract, string name)
    {
        var pointer = name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return contract
            .Replace(Reference, Uri.EscapeDataString(pointer), StringComparison.Ordinal)
            .Replace(Name, Text(name), StringComparison.Ordinal);
    }

    // What JSON lets stand as it is stands as it is, so that excerpts of the document show it.
    private static string Text(string name) => string.Concat(name.Select(character =>
        character is '"' or '\\' or < ' ' ? $"\\u{(int)character:x4}" : character.ToString()));
}
