namespace DigitalConnect.ContractDiff.Tests.Rules.Coverage;

/// <summary>For each rule on an operation, its parameters, bodies and properties the smallest pair of operations.</summary>
internal static class OperationPairs
{
    private const string Done = "responses: { '204': { description: Done } }";

    private static readonly (string Name, string Keyword)[] Directions = [("read-only", "readOnly"), ("write-only", "writeOnly")];

    private static readonly string[] Needs = ["b", ""];

    public static IEnumerable<(string Id, string Before, string After)> All =>
        [.. Operations, .. Parameters, .. Bodies, .. Responses, .. Properties, .. Flags];

    private static IEnumerable<(string Id, string Before, string After)> Operations =>
    [
        ("endpoint-deprecated", "{}", "{ deprecated: true }"),
        ("endpoint-deprecated-with-sunset", "{}", "{ deprecated: true, x-sunset: 2099-01-31 }"),
        ("endpoint-reactivated", "{ deprecated: true }", "{}"),
        ("api-deprecated-sunset-parse", "{}", "{ deprecated: true, x-sunset: soon }"),
        ("sunset-deleted", "{ deprecated: true, x-sunset: 2099-01-31 }", "{ deprecated: true }"),
        ("api-operation-id-added", "{}", "{ operationId: added }"),
        ("api-operation-id-removed", "{ operationId: removed }", "{}"),
        ("api-tag-added", "{}", "{ tags: [ a ] }"),
        ("api-tag-removed", "{ tags: [ a ] }", "{}"),
        ("operation-description-changed", "{ description: a }", "{ description: b }"),
        ("callback-added", "{}", "{ callbacks: { done: { '{$url}': { post: {} } } } }"),
        ("callback-removed", "{ callbacks: { done: { '{$url}': { post: {} } } } }", "{}"),
        ("callback-parameter-added", CalledBack($"{{ {Done} }}"), CalledBack(Query("required: true"))),
        ("callback-required-parameter-removed", CalledBack(Query("required: true")), CalledBack($"{{ {Done} }}")),
        ("callback-optional-parameter-removed", CalledBack(Query("required: false")), CalledBack($"{{ {Done} }}")),
        ("callback-parameter-became-required", CalledBack(Query("required: false")), CalledBack(Query("required: true"))),
        ("callback-parameter-became-optional", CalledBack(Query("required: true")), CalledBack(Query("required: false"))),
        ("callback-body-became-required", CalledBack(Body("required: false")), CalledBack(Body("required: true"))),
        ("callback-body-became-optional", CalledBack(Body("required: true")), CalledBack(Body("required: false"))),
        ("callback-success-status-added", CalledBack($"{{ {Done} }}"), CalledBack("{ responses: { '204': {}, '202': {} } }")),
        ("callback-success-status-removed", CalledBack("{ responses: { '204': {}, '202': {} } }"), CalledBack($"{{ {Done} }}")),
        ("server-added", "{ servers: [ { url: 'https://a' } ] }", "{ servers: [ { url: 'https://a' }, { url: 'https://b' } ] }"),
        ("server-removed", "{ servers: [ { url: 'https://a' }, { url: 'https://b' } ] }", "{ servers: [ { url: 'https://a' } ] }"),
        ("all-servers-removed", "{ servers: [ { url: 'https://a' } ] }", "{ servers: [ { url: 'https://b' } ] }"),
        ("server-variable-value-added", Server("enum: [ a ]"), Server("enum: [ a, b ]")),
        ("server-variable-value-removed", Server("enum: [ a, b ]"), Server("enum: [ a ]")),
        ("server-variable-default-changed", Server("enum: [ a, b ]"), Server("enum: [ a, b ]", "b")),
        ("api-security-added", "{}", "{ security: [ { key: [] } ] }"),
        ("api-security-removed", "{ security: [ { key: [] } ] }", "{ security: [] }"),
        ("api-security-alternative-added", "{ security: [ { key: [] } ] }", "{ security: [ { key: [] }, { auth: [] } ] }"),
        ("api-security-alternative-removed", "{ security: [ { key: [] }, { auth: [] } ] }", "{ security: [ { key: [] } ] }"),
        ("api-security-scope-added", "{ security: [ { auth: [ read ] } ] }", "{ security: [ { auth: [ read, write ] } ] }"),
        ("api-security-scope-removed", "{ security: [ { auth: [ read, write ] } ] }", "{ security: [ { auth: [ read ] } ] }"),
    ];

    private static IEnumerable<(string Id, string Before, string After)> Parameters =>
    [
        ("parameter-description-changed", Query("description: a"), Query("description: b")),
        ("new-required-request-parameter", "{}", Query("required: true")),
        ("new-optional-request-parameter", "{}", Query("required: false")),
        ("request-parameter-removed", Query("required: false"), "{}"),
        ("request-parameter-removed-with-deprecation", Query("deprecated: true"), "{}"),
        ("request-parameter-removed-before-sunset", Query("deprecated: true, x-sunset: 2099-01-31"), "{}"),
        ("request-parameter-sunset-deleted", Query("deprecated: true, x-sunset: 2099-01-31"), Query("deprecated: true")),
        ("request-parameter-deprecated", Query("required: false"), Query("deprecated: true")),
        ("request-parameter-deprecated-with-sunset", Query("required: false"), Query("deprecated: true, x-sunset: 2099-01-31")),
        ("request-parameter-sunset-parse", Query("required: false"), Query("deprecated: true, x-sunset: soon")),
        ("request-parameter-reactivated", Query("deprecated: true"), Query("required: false")),
        ("request-parameter-became-required", Query("required: false"), Query("required: true")),
        ("request-parameter-became-optional", Query("required: true"), Query("required: false")),
        ("request-parameter-allow-empty-value-set", Query("required: false"), Query("allowEmptyValue: true")),
        ("request-parameter-allow-empty-value-unset", Query("allowEmptyValue: true"), Query("required: false")),
        ("request-parameter-style-changed", List("style: form, explode: false"), List("style: pipeDelimited, explode: false")),
        ("request-parameter-explode-changed", List("explode: true"), List("explode: false")),
        ("request-parameter-allow-reserved-set", Query("required: false"), Query("allowReserved: true")),
        ("request-parameter-allow-reserved-unset", Query("allowReserved: true"), Query("required: false")),
        ("request-parameter-content-type-changed", Content("application/json"), Content("text/plain")),
        ("new-request-path-parameter", "{}", "{ parameters: [ { name: other, in: path, required: true, schema: { type: string } } ] }"),
        ("request-path-parameter-declared", "{}", "{ parameters: [ { name: id, in: path, required: true, schema: { type: string } } ] }"),
        ("request-parameter-moved", "{ parameters: [ { name: q, in: query, required: true, schema: {} } ] }",
            "{ parameters: [ { name: Q, in: header, schema: {} } ] }"),
        ("request-path-parameter-undeclared", "{ parameters: [ { name: id, in: path, required: true, schema: { type: string } } ] }", "{}"),
    ];

    private static IEnumerable<(string Id, string Before, string After)> Bodies =>
    [
        ("request-body-added-required", "{}", "{ requestBody: { required: true, content: { text/plain: {} } } }"),
        ("request-body-added-optional", "{}", "{ requestBody: { content: { text/plain: {} } } }"),
        ("request-body-removed", "{ requestBody: { content: { text/plain: {} } } }", "{}"),
        ("request-body-became-required", "{ requestBody: { content: { a/b: {} } } }", "{ requestBody: { required: true, content: { a/b: {} } } }"),
        ("request-body-became-optional", "{ requestBody: { required: true, content: { a/b: {} } } }", "{ requestBody: { content: { a/b: {} } } }"),
        ("request-body-media-type-added", "{ requestBody: { content: { a/b: {} } } }", "{ requestBody: { content: { a/b: {}, c/d: {} } } }"),
        ("request-body-media-type-removed", "{ requestBody: { content: { a/b: {}, c/d: {} } } }", "{ requestBody: { content: { a/b: {} } } }"),
        ("request-body-encoding-changed", Part("image/png"), Part("image/gif")),
        ("response-body-encoding-changed", CalledBack(Part("image/png")), CalledBack(Part("image/gif"))),
        ("request-body-media-type-schema-added", "{ requestBody: { content: { a/b: {} } } }",
            "{ requestBody: { content: { a/b: { schema: { type: string } } } } }"),
        ("request-body-media-type-schema-removed", "{ requestBody: { content: { a/b: { schema: { type: string } } } } }",
            "{ requestBody: { content: { a/b: {} } } }"),
    ];

    private static IEnumerable<(string Id, string Before, string After)> Responses =>
    [
        ("response-body-media-type-schema-added", Response("content: { a/b: {} }"), Response("content: { a/b: { schema: { type: string } } }")),
        ("response-body-media-type-schema-removed", Response("content: { a/b: { schema: { type: string } } }"), Response("content: { a/b: {} }")),
        ("response-media-type-name-changed", Response("content: { text/a: {} }"), Response("content: { text/a; charset=utf-8: {} }")),
        ("response-media-type-parameter-changed", Response("content: { text/a; charset=utf-8: {} }"),
            Response("content: { text/a; charset=utf-16: {} }")),
        ("response-media-type-name-generalized", Response("content: { application/problem+json: {} }"),
            Response("content: { application/json: {} }")),
        ("response-media-type-name-specialized", Response("content: { application/json: {} }"),
            Response("content: { application/problem+json: {} }")),
        ("response-media-type-removed", Response("content: { a/b: {}, c/d: {} }"), Response("content: { a/b: {} }")),
        ("response-media-type-added", Response("content: { a/b: {} }"), Response("content: { a/b: {}, c/d: {} }")),
        ("response-success-status-removed", "{ responses: { '200': {}, '201': {} } }", "{ responses: { '200': {} } }"),
        ("response-success-status-added", "{ responses: { '200': {} } }", "{ responses: { '200': {}, '201': {} } }"),
        ("response-non-success-status-removed", "{ responses: { '200': {}, '404': {} } }", "{ responses: { '200': {} } }"),
        ("response-non-success-status-added", "{ responses: { '200': {} } }", "{ responses: { '200': {}, '404': {} } }"),
        ("response-description-changed", "{ responses: { '200': { description: a } } }", "{ responses: { '200': { description: b } } }"),
        ("response-header-added", Response("headers: {}"), Header("required: false")),
        ("required-response-header-removed", Header("required: true"), Response("headers: {}")),
        ("optional-response-header-removed", Header("required: false"), Response("headers: {}")),
        ("response-header-became-required", Header("required: false"), Header("required: true")),
        ("response-header-became-optional", Header("required: true"), Header("required: false")),
        ("response-header-explode-changed", Header("explode: true", "object"), Header("explode: false", "object")),
        ("response-header-content-type-changed", Response("headers: { X-A: { content: { a/b: {} } } }"),
            Response("headers: { X-A: { content: { c/d: {} } } }")),
    ];

    private static IEnumerable<(string Id, string Before, string After)> Properties =>
    [
        ("new-required-request-property", Request(""), Request("b: {}", "b")),
        ("new-required-request-property-with-default", Request(""), Request("b: { default: 1 }", "b")),
        ("new-optional-request-property", Request(""), Request("b: {}")),
        ("new-request-read-only-property", Request(""), Request("b: { readOnly: true }")),
        ("request-property-removed", Request("b: {}"), Request("")),
        ("request-property-removed-from-closed-object", Request("b: {}", "", "additionalProperties: false, "),
            Request("", "", "additionalProperties: false, ")),
        ("request-read-only-property-removed", Request("b: { readOnly: true }"), Request("")),
        ("response-required-property-removed", Given("b: {}", "b"), Given("")),
        ("response-optional-property-removed", Given("b: {}"), Given("")),
        ("response-required-property-added", Given(""), Given("b: {}", "b")),
        ("response-optional-property-added", Given(""), Given("b: {}")),
        ("response-required-write-only-property-removed", Given("b: { writeOnly: true }", "b"), Given("")),
        ("response-optional-write-only-property-removed", Given("b: { writeOnly: true }"), Given("")),
        ("response-required-write-only-property-added", Given(""), Given("b: { writeOnly: true }", "b")),
        ("response-optional-write-only-property-added", Given(""), Given("b: { writeOnly: true }")),
        ("new-required-request-parameter-property", InParameter("query", ""), InParameter("query", "b: {}", "b")),
        ("new-optional-request-parameter-property", InParameter("query", ""), InParameter("query", "b: {}")),
        ("request-parameter-property-removed", InParameter("query", "b: {}"), InParameter("query", "")),
        ("request-parameter-property-removed-from-closed-object", InParameter("query", "b: {}", "", "additionalProperties: false, "),
            InParameter("query", "", "", "additionalProperties: false, ")),
        ("request-header-property-removed-from-closed-object", InParameter("header", "b: {}", "", "additionalProperties: false, "),
            InParameter("header", "", "", "additionalProperties: false, ")),
        ("new-required-request-header-property", InParameter("header", ""), InParameter("header", "b: {}", "b")),
        ("new-optional-request-header-property", InParameter("header", ""), InParameter("header", "b: {}")),
        ("request-header-property-removed", InParameter("header", "b: {}"), InParameter("header", "")),
        ("response-header-property-added", InHeader("a: {}"), InHeader("a: {}, b: {}")),
        ("response-header-property-removed", InHeader("a: {}, b: {}"), InHeader("a: {}")),
        ("request-property-became-required", Request("b: {}"), Request("b: {}", "b")),
        ("request-property-became-required-with-default", Request("b: { default: 1 }"), Request("b: { default: 1 }", "b")),
        ("request-property-became-optional", Request("b: {}", "b"), Request("b: {}")),
        ("request-read-only-property-became-required", Request("b: { readOnly: true }"), Request("b: { readOnly: true }", "b")),
        ("request-read-only-property-became-optional", Request("b: { readOnly: true }", "b"), Request("b: { readOnly: true }")),
        ("request-parameter-property-became-required", InParameter("query", "b: {}"), InParameter("query", "b: {}", "b")),
        ("request-parameter-property-became-required-with-default", InParameter("query", "b: { default: 1 }"),
            InParameter("query", "b: { default: 1 }", "b")),
        ("request-parameter-property-became-optional", InParameter("query", "b: {}", "b"), InParameter("query", "b: {}")),
        ("request-header-property-became-required", InParameter("header", "b: {}"), InParameter("header", "b: {}", "b")),
        ("request-header-property-became-optional", InParameter("header", "b: {}", "b"), InParameter("header", "b: {}")),
        ("response-property-became-required", Given("b: {}"), Given("b: {}", "b")),
        ("response-property-became-optional", Given("b: {}", "b"), Given("b: {}")),
        ("response-write-only-property-became-required", Given("b: { writeOnly: true }"), Given("b: { writeOnly: true }", "b")),
        ("response-write-only-property-became-optional", Given("b: { writeOnly: true }", "b"), Given("b: { writeOnly: true }")),
    ];

    private static IEnumerable<(string Id, string Before, string After)> Flags =>
        from flag in Directions
        from required in Needs
        let need = required.Length > 0 ? "required" : "optional"
        from pair in new[]
        {
            ($"request-{need}-property-became-{flag.Name}", Request("b: {}", required), Request($"b: {{ {flag.Keyword}: true }}", required)),
            ($"request-{need}-property-became-not-{flag.Name}", Request($"b: {{ {flag.Keyword}: true }}", required), Request("b: {}", required)),
            ($"response-{need}-property-became-{flag.Name}", Given("b: {}", required), Given($"b: {{ {flag.Keyword}: true }}", required)),
            ($"response-{need}-property-became-not-{flag.Name}", Given($"b: {{ {flag.Keyword}: true }}", required), Given("b: {}", required)),
        }
        select pair;

    private static string Server(string values, string value = "a") =>
        $"{{ servers: [ {{ url: 'https://{{at}}', variables: {{ at: {{ default: {value}, {values} }} }} }} ] }}";

    private static string Part(string contentType) =>
        $"{{ requestBody: {{ content: {{ multipart/form-data: {{ encoding: {{ a: {{ contentType: {contentType} }} }} }} }} }}, {Done} }}";

    private static string CalledBack(string operation) => $"{{ callbacks: {{ done: {{ '{{$url}}': {{ post: {operation} }} }} }}, {Done} }}";

    private static string Body(string what) => $"{{ requestBody: {{ {what}, content: {{ application/json: {{}} }} }}, {Done} }}";

    private static string Query(string what) => $"{{ parameters: [ {{ name: a, in: query, {what}, schema: {{ type: string }} }} ], {Done} }}";

    private static string List(string what) =>
        $"{{ parameters: [ {{ name: a, in: query, {what}, schema: {{ type: array, items: {{ type: string }} }} }} ], {Done} }}";

    private static string Content(string mediaType) => $"{{ parameters: [ {{ name: a, in: query, content: {{ {mediaType}: {{}} }} }} ], {Done} }}";

    private static string Response(string what) => $"{{ responses: {{ '200': {{ description: Done, {what} }} }} }}";

    private static string Header(string what, string type = "string") => Response($"headers: {{ X-A: {{ {what}, schema: {{ type: {type} }} }} }}");

    private static string InHeader(string properties) =>
        Response($"headers: {{ X-A: {{ schema: {{ type: object, properties: {{ {properties} }} }} }} }}");

    private static string Request(string properties, string required = "", string what = "") =>
        $"{{ requestBody: {{ content: {{ application/json: {{ schema: {Object(properties, required, what)} }} }} }}, {Done} }}";

    private static string Given(string properties, string required = "") =>
        Response($"content: {{ application/json: {{ schema: {Object(properties, required, "")} }} }}");

    private static string InParameter(string place, string properties, string required = "", string what = "") =>
        $"{{ parameters: [ {{ name: a, in: {place}, schema: {Object(properties, required, what)} }} ], {Done} }}";

    private static string Object(string properties, string required, string what) =>
        $"{{ type: object, {what}required: [ {required} ], properties: {{ a: {{}}{(properties.Length > 0 ? ", " : "")}{properties} }} }}";
}
