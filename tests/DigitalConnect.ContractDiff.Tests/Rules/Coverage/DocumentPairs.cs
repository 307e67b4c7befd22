namespace DigitalConnect.ContractDiff.Tests.Rules.Coverage;

/// <summary>For each rule on what stands around operations the smallest pair of documents: what is written below the root, in flow style.</summary>
internal static class DocumentPairs
{
    private const string Get = "get: { responses: { '204': {} } }";

    public static IEnumerable<(string Id, string Before, string After)> All => [.. Paths, .. Security, .. Flows];

    private static IEnumerable<(string Id, string Before, string After)> Paths =>
    [
        ("endpoint-added", "paths: {}", "paths: { /a: { get: {} } }"),
        ("api-path-removed-without-deprecation", "paths: { /a: { get: {} } }", "paths: {}"),
        ("api-path-removed-with-deprecation", "paths: { /a: { get: { deprecated: true } } }", "paths: {}"),
        ("api-path-removed-before-sunset", "paths: { /a: { get: { deprecated: true, x-sunset: 2099-01-31 } } }", "paths: {}"),
        ("api-path-sunset-parse", "paths: { /a: { get: { deprecated: true, x-sunset: soon } } }", "paths: {}"),
        ("api-removed-without-deprecation", "paths: { /a: { put: {}, get: {} } }", "paths: { /a: { put: {} } }"),
        ("api-removed-with-deprecation", "paths: { /a: { put: {}, get: { deprecated: true } } }", "paths: { /a: { put: {} } }"),
        ("api-removed-before-sunset", "paths: { /a: { put: {}, get: { deprecated: true, x-sunset: 2099-01-31 } } }", "paths: { /a: { put: {} } }"),
        ("new-required-request-default-parameter-to-existing-path", "paths: { /a: { get: {} } }",
            "paths: { /a: { parameters: [ { name: a, in: query, required: true, schema: {} } ], get: {} } }"),
        ("new-optional-request-default-parameter-to-existing-path", "paths: { /a: { get: {} } }",
            "paths: { /a: { parameters: [ { name: a, in: query, schema: {} } ], get: {} } }"),
        ("webhook-added", "webhooks: {}", "webhooks: { done: { post: {} } }"),
        ("webhook-removed", "webhooks: { done: { post: {} } }", "webhooks: {}"),
    ];

    private static IEnumerable<(string Id, string Before, string After)> Security =>
    [
        ("api-global-security-added", Global("[]"), Global("[ { key: [] } ]")),
        ("api-global-security-removed", Global("[ { key: [] } ]"), Global("[]")),
        ("api-global-security-alternative-added", Global("[ { key: [] } ]"), Global("[ { key: [] }, { auth: [] } ]")),
        ("api-global-security-alternative-removed", Global("[ { key: [] }, { auth: [] } ]"), Global("[ { key: [] } ]")),
        ("api-global-security-scope-added", Global("[ { auth: [ read ] } ]"), Global("[ { auth: [ read, write ] } ]")),
        ("api-global-security-scope-removed", Global("[ { auth: [ read, write ] } ]"), Global("[ { auth: [ read ] } ]")),
        ("api-security-component-added", Scheme(""), Scheme("key: { type: apiKey, name: k, in: header }")),
        ("api-security-component-removed", Scheme("key: { type: apiKey, name: k, in: header }"), Scheme("")),
        ("api-security-component-unused-changed", Scheme("key: { type: apiKey, name: k, in: header }"),
            Scheme("key: { type: apiKey, name: l, in: header }")),
        ("api-security-component-type-changed", Used("key: { type: apiKey, name: k, in: header }"), Used("key: { type: http, scheme: basic }")),
        ("api-security-component-changed", Used("key: { type: apiKey, name: k, in: header }"), Used("key: { type: apiKey, name: l, in: header }")),
    ];

    private static IEnumerable<(string Id, string Before, string After)> Flows =>
    [
        ("api-security-component-oauth-url-changed", Flow("implicit: { authorizationUrl: 'https://a', scopes: {} }"),
            Flow("implicit: { authorizationUrl: 'https://b', scopes: {} }")),
        ("api-security-component-oauth-token-url-changed", Flow("password: { tokenUrl: 'https://a', scopes: {} }"),
            Flow("password: { tokenUrl: 'https://b', scopes: {} }")),
        ("api-security-component-oauth-flow-added", Flow("password: { tokenUrl: 'https://a', scopes: {} }"),
            Flow("password: { tokenUrl: 'https://a', scopes: {} }, clientCredentials: { tokenUrl: 'https://a', scopes: {} }")),
        ("api-security-component-oauth-flow-removed",
            Flow("password: { tokenUrl: 'https://a', scopes: {} }, clientCredentials: { tokenUrl: 'https://a', scopes: {} }"),
            Flow("password: { tokenUrl: 'https://a', scopes: {} }")),
        ("api-security-component-oauth-scope-added", Scopes(""), Scopes("a: A")),
        ("api-security-component-oauth-scope-removed", Scopes("a: A"), Scopes("")),
        ("api-security-component-oauth-scope-changed", Scopes("a: A"), Scopes("a: B")),
    ];

    private static string Global(string security) => $"security: {security}, paths: {{ /a: {{ {Get} }} }}";

    private static string Scheme(string schemes) => $"paths: {{}}, components: {{ securitySchemes: {{ {schemes} }} }}";

    private static string Used(string schemes) =>
        $"security: [ {{ key: [] }} ], paths: {{ /a: {{ {Get} }} }}, components: {{ securitySchemes: {{ {schemes} }} }}";

    private static string Flow(string flows) => Used($"key: {{ type: oauth2, flows: {{ {flows} }} }}");

    private static string Scopes(string scopes) => Flow($"password: {{ tokenUrl: 'https://a', scopes: {{ {scopes} }} }}");
}
