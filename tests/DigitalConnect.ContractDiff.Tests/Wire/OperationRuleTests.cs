using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Tests.Wire;

internal sealed class OperationRuleTests
{
    private const string Schemes = "{ securitySchemes: { key: { type: apiKey, name: k, in: header }, auth: { type: http, scheme: bearer } } }";

    [TestCase("{ responses: { '200': {}, '201': {} } }", "{ responses: { '200': {} } }", "response-success-status-removed", Severity.Error)]
    [TestCase("{ responses: { '200': {} } }", "{ responses: { '200': {}, '404': {} } }", "response-non-success-status-added", Severity.Info)]
    [TestCase("{ responses: { '200': {} } }", "{ responses: { 2XX: {} } }", "response-success-status-added", Severity.Info)]
    [TestCase("{ responses: { 2XX: {} } }", "{ responses: { '200': {} } }", "response-success-status-added", Severity.Info)]
    [TestCase("{ responses: { 2XX: {}, '404': {} } }", "{ responses: { '404': {} } }", "response-success-status-removed", Severity.Error)]
    [TestCase("{ servers: [ { url: https://a } ] }", "{ servers: [ { url: https://a }, { url: https://b } ] }", "server-added", Severity.Info)]
    [TestCase("{ servers: [ { url: https://a } ] }", "{}", "server-removed", Severity.Warning)]
    [TestCase("{ operationId: a }", "{ operationId: b }", "api-operation-id-removed", Severity.Info)]
    [TestCase("{ deprecated: false }", "{ deprecated: true }", "endpoint-deprecated", Severity.Info)]
    [TestCase("{ deprecated: true, x-sunset: '2999-01-01' }", "{ deprecated: true }", "sunset-deleted", Severity.Error)]
    [TestCase("{ description: a }", "{ description: b }", "operation-description-changed", Severity.Info)]
    [TestCase(
        "{ responses: { '200': { headers: { X-A: { required: true } } } } }",
        "{ responses: { '200': {} } }",
        "required-response-header-removed",
        Severity.Error)]
    [TestCase(
        "{ responses: { '200': { headers: { X-A: { content: { application/json: { schema: { type: boolean } } } } } } } }",
        "{ responses: { '200': { headers: { X-A: { content: { application/json: { schema: { type: string } } } } } } } }",
        "response-header-type-changed",
        Severity.Error)]
    [TestCase(
        "{ responses: { '200': { headers: { X-A: { schema: { type: string } } } } } }",
        "{ responses: { '200': { headers: { X-A: { content: { application/json: { schema: { type: string } } } } } } } }",
        "response-header-content-type-changed",
        Severity.Error)]
    [TestCase(
        "{ responses: { '200': { description: a } } }",
        "{ responses: { '200': { description: b } } }",
        "response-description-changed",
        Severity.Info)]
    [TestCase(
        "{ responses: { '200': { content: { application/json: {} } } } }",
        "{ responses: { '200': { content: { application/problem+json: {} } } } }",
        "response-media-type-name-specialized",
        Severity.Info)]
    [TestCase(
        "{ requestBody: { content: { text/plain: {}, a/b: {} } } }",
        "{ requestBody: { content: { text/plain: {} } } }",
        "request-body-media-type-removed",
        Severity.Error)]
    [TestCase(
        "{ requestBody: { content: { text/plain: {} } } }",
        "{ requestBody: { content: { 'text/*': {} } } }",
        "request-body-media-type-added",
        Severity.Info)]
    [TestCase(
        "{ requestBody: { content: { application/json: {}, application/patch+json: {} } } }",
        "{ requestBody: { content: { application/json: {} } } }",
        "request-body-media-type-removed",
        Severity.Error)]
    [TestCase(
        "{ requestBody: { content: { 'text/*': {} } } }",
        "{ requestBody: { content: { text/plain: {}, 'text/*': {} } } }",
        "request-body-media-type-added",
        Severity.Info)]
    [TestCase("{ requestBody: { content: {} } }", "{ requestBody: { required: true, content: {} } }", "request-body-became-required", Severity.Error)]
    [TestCase("{ callbacks: { done: { '{$url}': { post: {} } } } }", "{}", "callback-removed", Severity.Error)]
    [TestCase("{}", "{ security: [ { key: [] } ] }", "api-security-added", Severity.Error)]
    [TestCase("{ security: [ { key: [] } ] }", "{ security: [ { key: [], auth: [] } ] }", "api-security-added", Severity.Error)]
    [TestCase("{ security: [ { key: [] } ] }", "{ security: [ { key: [] }, { auth: [] } ] }", "api-security-alternative-added", Severity.Info)]
    [TestCase("{ security: [ { key: [] }, { auth: [] } ] }", "{ security: [ { key: [] } ] }", "api-security-alternative-removed", Severity.Error)]
    [TestCase("{ security: [ { auth: [read] } ] }", "{ security: [ { auth: [read, write] } ] }", "api-security-scope-added", Severity.Error)]
    [TestCase("{ security: [ { auth: [read] } ] }", "{ security: [] }", "api-security-removed", Severity.Info)]
    public async Task A_change_of_an_operation_is_found(string before, string after, string id, Severity level)
    {
        var verdict = await ContractPair.CompareAsync(Documents.WithOperation(before, Schemes), Documents.WithOperation(after, Schemes));

        Assert.That(verdict.Changes.Select(change => (change.Id, change.Severity)), Is.EqualTo(new[] { (id, level) }));
    }

    [TestCase("{ deprecated: true }", "GET /orders deprecated")]
    [TestCase("{ deprecated: true, x-sunset: '2999-01-31' }", "GET /orders deprecated, to be removed on 2999-01-31")]
    public async Task A_deprecation_names_the_operation(string after, string message) =>
        Assert.That(
            (await ContractPair.CompareAsync(Documents.WithOperation("{}"), Documents.WithOperation(after))).Changes.Single().Message,
            Is.EqualTo(message));

    [Test]
    public async Task What_a_status_answers_is_compared_with_the_range_that_replaces_it()
    {
        static string Answer(string status, string type) =>
            Documents.WithOperation($"{{ responses: {{ '{status}': {{ content: {{ application/json: {{ schema: {{ type: {type} }} }} }} }} }} }}");

        Assert.That(await ContractPair.IdsAsync(Answer("200", "string"), Answer("2XX", "boolean")), Does.Contain("response-body-type-changed"));
        Assert.That(await ContractPair.IdsAsync(Answer("2XX", "string"), Answer("200", "boolean")), Does.Contain("response-body-type-changed"));
    }

    [TestCase("{ servers: [ { url: / } ] }", "{}")]
    [TestCase("{ requestBody: { content: { text/plain: {} } } }", "{ requestBody: { content: { text/plain: { schema: {} } } } }")]
    public async Task What_says_no_more_than_the_default_is_no_change(string one, string other)
    {
        Assert.That(await ContractPair.IdsAsync(Documents.WithOperation(one), Documents.WithOperation(other)), Is.Empty);
        Assert.That(await ContractPair.IdsAsync(Documents.WithOperation(other), Documents.WithOperation(one)), Is.Empty);
    }

    [Test]
    public async Task A_server_that_an_operation_leaves_is_told_at_the_operation()
    {
        const string Global = "\nservers: [ { url: https://a } ]\n";
        var verdict = await ContractPair.CompareAsync(
            Documents.WithOperation("{}") + Global, Documents.WithOperation("{ servers: [ { url: https://b } ] }") + Global);

        Assert.That(
            verdict.Changes.Select(change => (change.Id, change.Pointer, change.Operation)),
            Is.EquivalentTo(
                new[] { ("all-servers-removed", "#/paths/~1orders/get", "GET /orders"), ("server-added", "#/paths/~1orders/get/servers/0", "GET "
                    + "/orders") }));
    }

    [Test]
    public async Task A_security_scheme_of_another_name_is_no_change()
    {
        static string Secured(string name) =>
            Documents.WithOperation(
                $"{{ security: [ {{ {name}: [] }} ] }}",
                $"{{ securitySchemes: {{ other: {{ type: http, scheme: bearer }}, {name}: {{ type: apiKey, name: k, in: header }} }} }}");

        Assert.That(await ContractPair.IdsAsync(Secured("key"), Secured("apiKey")), Is.Empty);
    }

    [Test]
    public async Task The_request_of_a_callback_is_judged_as_what_the_client_reads()
    {
        static string Callback(string schema) =>
            Documents.WithOperation(
                $"{{ callbacks: {{ done: {{ '{{$url}}': {{ post: {{ requestBody: {{ "
                + $"content: {{ application/json: {{ schema: {schema} }} }} }} }} }} }} }} }}");
        var verdict = await ContractPair.CompareAsync(Callback("{ type: string }"), Callback("{ type: string, maxLength: 5 }"));

        Assert.That(string.Join(", ", verdict.Changes.Select(change => change.Id)), Is.EqualTo("response-body-max-length-set"));
        Assert.That(verdict.Changes[0].Message, Is.EqualTo("callback body: maxLength 5 set"));
        Assert.That(verdict.WireBreaking, Is.False);
    }

    [TestCase("parameters: [ { name: X-Id, in: header, required: true } ]", "", "error: callback header parameter 'X-Id' removed")]
    [TestCase(
        "parameters: [ { name: X-Id, in: header, required: true } ]",
        "parameters: [ { name: X-Id, in: header } ]",
        "error: callback header parameter 'X-Id' became optional")]
    [TestCase(
        "parameters: [ { name: n, in: query, schema: { type: integer } } ]",
        "parameters: [ { name: n, in: query, schema: { type: string } } ]",
        "error: callback parameter 'n': integer became string")]
    [TestCase("requestBody: { required: true, content: {} }", "requestBody: { content: {} }", "error: body of the callback became optional")]
    [TestCase("responses: { '200': {}, '202': {} }", "responses: { '202': {} }", "error: status 200 of the callback removed")]
    [TestCase("responses: { '200': {} }", "responses: { 2XX: {} }", "info: status 2XX of the callback added")]
    [TestCase("responses: { '200': {} }", "", "")]
    [TestCase("responses: { '200': {}, '500': {} }", "responses: { '200': {} }", "")]
    public async Task What_the_API_sends_to_a_callback_and_takes_for_a_success_is_compared(string before, string after, string expected)
    {
        static string Called(string operation) =>
            Documents.WithOperation($"{{ callbacks: {{ done: {{ '{{$url}}': {{ post: {{ {operation} }} }} }} }} }}");
        var verdict = await ContractPair.CompareAsync(Called(before), Called(after));

        Assert.That(
            string.Join(", ", verdict.Changes.Select(change => $"{change.Severity.ToString().ToLowerInvariant()}: {change.Message}")),
            Is.EqualTo(expected));
    }

    [Test]
    public async Task An_operation_that_is_gone_breaks_unless_it_was_deprecated()
    {
        const string Empty = "{ openapi: 3.1.0, paths: {} }";

        Assert.That(await ContractPair.IdsAsync(Documents.WithOperation("{}"), Empty), Is.EqualTo("api-path-removed-without-deprecation"));
        Assert.That(
            await ContractPair.IdsAsync(Documents.WithOperation("{ deprecated: true }"), Empty), Is.EqualTo("api-path-removed-with-deprecation"));
        Assert.That(
            await ContractPair.IdsAsync(
                Documents.WithOperation("{ deprecated: true, x-sunset: '2999-01-01' }"), Empty), Is.EqualTo("api-path-removed-before-sunset"));
    }
}
