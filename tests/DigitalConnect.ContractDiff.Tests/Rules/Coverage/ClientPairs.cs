namespace DigitalConnect.ContractDiff.Tests.Rules.Coverage;

/// <summary>For each rule on the generated client a pair of documents that are the same on the wire, or differ there in something else.</summary>
internal static class ClientPairs
{
    // Two components that differ in nothing but their names.
    private const string Twins = "One: { properties: { a: { type: string } } }, Two: { properties: { a: { type: string } } }";

    public static IEnumerable<(string Id, string Before, string After)> All => [.. Types, .. Methods];

    // No operation uses the schema: the client has a type of it all the same.
    private static IEnumerable<(string Id, string Before, string After)> Types =>
    [
        ("client-type-renamed", Sending("One", "One: { properties: { a: {} } }"), Sending("Two", "Two: { properties: { a: {} } }")),
        ("client-type-removed", Schemas("Spare: { type: object, properties: { a: {} } }"), Schemas("")),
        ("client-type-replaced", Schemas("Spare: { properties: { a: {} } }"), Schemas("Spare: { type: string, enum: [ a ] }")),
        ("client-base-removed", Schemas("Part: { properties: { a: {} } }, Wheel: { allOf: [ { $ref: '#/components/schemas/Part' } ] }"),
            Schemas("Part: { properties: { a: {} } }, Wheel: { properties: { a: {} } }")),
        // No operation reads or writes the classes.
        ("client-kind-changed", Schemas(Told("x: Wheel, y: Door")), Schemas(Told("x: Door, y: Wheel"))),
        ("client-member-removed", Schemas("Spare: { properties: { a: {}, b: {} } }"), Schemas("Spare: { properties: { a: {} } }")),
        ("client-member-renamed", Sending("Order", "Order: { properties: { order: {} } }"), Sending("Bill", "Bill: { properties: { order: {} } }")),
        ("client-member-required", Schemas("Spare: { properties: { a: { type: integer } } }"),
            Schemas("Spare: { properties: { a: { type: integer } }, required: [ a ] }")),
        ("client-member-retyped", Schemas("Spare: { properties: { a: { type: string } } }"),
            Schemas("Spare: { properties: { a: { type: integer } } }")),
        ("client-enum-member-removed", Schemas("Spare: { type: string, enum: [ a, b ] }"), Schemas("Spare: { type: string, enum: [ a ] }")),
        ("client-enum-member-renamed", Schemas("Spare: { type: string, enum: [ a ] }"),
            Schemas("Spare: { type: string, enum: [ a ], x-enumNames: [ First ] }")),
        ("client-enum-member-replaced", Schemas("Spare: { type: string, enum: [ a, b ], x-enumNames: [ First, Second ] }"),
            Schemas("Spare: { type: string, enum: [ a, b ], x-enumNames: [ Second, First ] }")),
        ("client-enum-member-renumbered", Schemas("Spare: { type: string, enum: [ a, b ] }"), Schemas("Spare: { type: string, enum: [ b, a ] }")),
        // The client reads the body in the media type that it prefers, which is a new one.
        ("client-member-added", Operation("requestBody: { content: { text/json: { schema: { properties: { a: {} } } } } }"),
            Operation("requestBody: { content: { application/json: { schema: { properties: { a: {}, b: {} }, required: [ b ] } }, "
                + "text/json: { schema: { properties: { a: {} } } } } }")),
    ];

    private static IEnumerable<(string Id, string Before, string After)> Methods =>
    [
        // A method without an operationId is called after the last part of its path.
        ("client-method-removed", "servers: [ { url: 'https://a/v1' } ], paths: { '/{id}': { post: {} } }",
            "servers: [ { url: 'https://a' } ], paths: { '/v1/{id}': { post: {} } }"),
        ("client-method-renamed", "paths: { /a: { get: { operationId: one } } }",
            "paths: { /b: { get: { operationId: one } }, /a: { get: { operationId: one } } }"),
        // The wire ignores a header of this name.
        ("client-parameter-added", Operation(""), Operation(Accept("required: false"))),
        ("client-parameter-removed", Operation(Accept("required: false")), Operation("")),
        ("client-parameter-required", Operation(Accept("required: false")), Operation(Accept("required: true"))),
        ("client-parameter-renamed", "paths: { '/{a}': { get: { parameters: [ { name: a, in: path, required: true, schema: {} } ] } } }",
            "paths: { '/{b}': { get: { parameters: [ { name: b, in: path, required: true, schema: {} } ] } } }"),
        ("client-parameter-reordered", Operation("parameters: [ { name: a, in: query, schema: {} }, { name: b, in: query, schema: {} } ]"),
            Operation("parameters: [ { name: b, in: query, schema: {} }, { name: a, in: query, schema: {} } ]")),
        ("client-parameter-retyped", Sending("One", Twins), Sending("Two", Twins)),
        ("client-result-retyped", Operation($"responses: {{ {Answer(200, "One")} }}", Twins),
            Operation($"responses: {{ {Answer(200, "Two")} }}", Twins)),
        ("client-success-order-changed", Operation($"responses: {{ {Answer(200, "One")}, {Answer(201, "Two")} }}", Twins),
            Operation($"responses: {{ {Answer(201, "Two")}, {Answer(200, "One")} }}", Twins)),
    ];

    private static string Told(string values) =>
        $"Part: {{ properties: {{ a: {{}} }}, discriminator: {{ propertyName: a, mapping: {{ {values} }} }} }}, "
            + "Wheel: { allOf: [ { $ref: '#/components/schemas/Part' } ] }, Door: { allOf: [ { $ref: '#/components/schemas/Part' } ] }";

    private static string Schemas(string schemas) => $"paths: {{}}, components: {{ schemas: {{ {schemas} }} }}";

    private static string Operation(string content, string schemas = "") =>
        $"paths: {{ /a: {{ post: {{ {content} }} }} }}, components: {{ schemas: {{ {schemas} }} }}";

    private static string Sending(string schema, string schemas) =>
        Operation($"requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{schema}' }} }} }} }}", schemas);

    private static string Answer(int status, string schema) =>
        $"'{status}': {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{schema}' }} }} }} }}";

    private static string Accept(string content) => $"parameters: [ {{ name: Accept, in: header, schema: {{ type: string }}, {content} }} ]";
}
