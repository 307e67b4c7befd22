namespace DigitalConnect.ContractDiff.Tests.Wire;

internal sealed class OperationVerdictTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Depot, version: 1.0.0 }\n";

    private const string Done = "responses: { '204': { description: Done } }";

    [Test]
    public Task Templates_that_clash_are_told_apart_by_their_names() => VerdictCases.IsUnchangedAsync(
        $"{Head}paths:\n  /a/{{x}}: {{ get: {{ {Done} }} }}\n  /a/{{y}}: {{ put: {{ {Done} }} }}\n",
        $"{Head}paths:\n  /a/{{y}}: {{ put: {{ {Done} }} }}\n  /a/{{x}}: {{ get: {{ {Done} }} }}\n");

    [TestCase("https://depot.example", "/v2/crates", "https://depot.example/v2", "/crates")]
    [TestCase("https://depot.example/v2", "/crates", "https://depot.example", "/v2/crates")]
    [TestCase("/api", "/crates", "/", "/api/crates")]
    public Task A_prefix_may_move_between_server_and_paths(string oldServer, string oldPath, string newServer, string newPath) =>
        VerdictCases.IsUnchangedAsync(
            $"{Head}servers: [{{ url: '{oldServer}' }}]\npaths: {{ '{oldPath}': {{ get: {{ {Done} }} }} }}\n",
            $"{Head}servers: [{{ url: '{newServer}' }}]\npaths: {{ '{newPath}': {{ get: {{ {Done} }} }} }}\n");

    [TestCase("https://Depot.example/v1", "https://depot.example/v1")]
    [TestCase("HTTPS://depot.example/v1", "https://depot.example/v1")]
    [TestCase("https://depot.example:443/v1", "https://depot.example/v1")]
    [TestCase("http://depot.example:80", "http://depot.example/")]
    [TestCase("https://{Region}.Depot.example:443/v1", "https://{Region}.depot.example/v1")]
    [TestCase("https://{Region}.depot.example", "https://{region}.depot.example")]
    public Task A_server_may_be_spelled_otherwise(string one, string other) => VerdictCases.IsUnchangedAsync(
        $"{Head}servers: [{{ url: '{one}' }}]\npaths: {{ /a: {{ get: {{ {Done} }} }} }}\n",
        $"{Head}servers: [{{ url: '{other}' }}]\npaths: {{ /a: {{ get: {{ {Done} }} }} }}\n");

    [TestCase("https://depot.example/V1", "https://depot.example/v1")]
    [TestCase("https://depot.example:80/v1", "https://depot.example/v1")]
    public async Task Another_server_is_told_as_it_is_written(string one, string other)
    {
        var verdict = await ContractPair.CompareAsync(
            $"{Head}servers: [{{ url: '{one}' }}]\npaths: {{ /a: {{ get: {{ {Done} }} }} }}\n",
            $"{Head}servers: [{{ url: '{other}' }}]\npaths: {{ /a: {{ get: {{ {Done} }} }} }}\n");

        Assert.That(
            verdict.Changes.Select(change => change.Message),
            Is.EquivalentTo(
                new[] { $"no server is left at an address of before: the addresses were {one} and are {other}", $"server {other} added" }));
    }

    [Test]
    public Task A_parameter_that_the_template_has_may_be_declared_later() => VerdictCases.IsSafeAsync(
        $"{Head}paths: {{ '/a/{{x}}': {{ get: {{ {Done} }} }} }}\n",
        $"{Head}paths: {{ '/a/{{x}}': {{ get: {{ parameters: [{{ name: x, in: path, required: true, " +
            $"schema: {{ type: string }} }}], {Done} }} }} }}\n");

    [Test]
    public Task An_additional_operation_that_is_gone_breaks() => VerdictCases.BreaksAsync(
        $"{Head}paths: {{ /a: {{ get: {{ {Done} }}, additionalOperations: {{ COPY: {{ {Done} }} }} }} }}\n",
        $"{Head}paths: {{ /a: {{ get: {{ {Done} }} }} }}\n",
        "api-removed-without-deprecation");

    [Test]
    public Task An_operation_may_stand_somewhere_else() => VerdictCases.BreaksAsync(
        $"{Head}paths: {{ /a: {{ get: {{ $ref: '#/x-operations/read' }} }} }}\nx-operations: {{ read: {{ {Done} }} }}\n",
        $"{Head}paths: {{ /a: {{ get: {{ $ref: '#/x-operations/read' }} }} }}\nx-operations: {{ read: {{ parameters: "
            + $"[{{ name: q, in: query, required: true, schema: {{ type: string }} }}], {Done} }} }}\n",
        "new-required-request-parameter");

    [TestCase("text/plain; charset=utf-8", "text/plain; charset=utf-16")]
    [TestCase("text/plain", "text/plain; charset=iso-8859-1")]
    [TestCase("application/vnd.depot+json; version=1", "application/vnd.depot+json; version=2")]
    public Task Another_value_of_a_media_type_parameter_breaks(string before, string after) => VerdictCases.BreaksAsync(
        Answering($"'{before}': {{ schema: {{ type: string }} }}"),
        Answering($"'{after}': {{ schema: {{ type: string }} }}"),
        "response-media-type-parameter-changed");

    [TestCase("application/json", "application/json; charset=utf-8")]
    [TestCase("application/json; charset=UTF-8", "application/json; charset=\"utf-8\"")]
    public async Task The_charset_that_is_used_anyway_is_no_break(string before, string after)
    {
        await VerdictCases.IsSafeAsync(Answering($"'{before}': {{ schema: {{}} }}"), Answering($"'{after}': {{ schema: {{}} }}"));
        await VerdictCases.IsSafeAsync(Taking($"'{before}': {{ schema: {{}} }}"), Taking($"'{after}': {{ schema: {{}} }}"));
    }

    [Test]
    public Task A_security_scheme_that_nothing_uses_breaks_nothing() => VerdictCases.IsSafeAsync(
        Documents.WithOperation($"{{ {Done} }}", "{ securitySchemes: { key: { type: apiKey, in: header, name: X } } }"),
        Documents.WithOperation($"{{ {Done} }}", "{ securitySchemes: { key: { type: apiKey, in: header, name: Y } } }"));

    [Test]
    public Task A_security_scheme_that_an_operation_uses_does() => VerdictCases.BreaksAsync(
        Documents.WithOperation($"{{ security: [{{ key: [] }}], {Done} }}", "{ securitySchemes: { key: { type: apiKey, in: header, name: X } } }"),
        Documents.WithOperation($"{{ security: [{{ key: [] }}], {Done} }}", "{ securitySchemes: { key: { type: apiKey, in: header, name: Y } } }"),
        "api-security-component-changed");

    [Test]
    public async Task A_deprecated_header_is_told() =>
        Assert.That(
            await ContractPair.IdsAsync(
                Documents.WithOperation("{ responses: { '200': { description: Done, headers: { X-A: { schema: { type: string } } } } } }"),
                Documents.WithOperation(
                    "{ responses: { '200': { description: Done, headers: { X-A: { deprecated: true, schema: { type: string } } } } } }")),
            Does.Contain("response-header-deprecated"));

    private static string Answering(string content) =>
        Documents.WithOperation($"{{ responses: {{ '200': {{ description: Done, content: {{ {content} }} }} }} }}");

    private static string Taking(string content) =>
        Documents.WithOperation($"{{ requestBody: {{ content: {{ {content} }} }}, {Done} }}");
}
