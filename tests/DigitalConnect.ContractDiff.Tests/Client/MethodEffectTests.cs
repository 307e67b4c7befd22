using static DigitalConnect.ContractDiff.Tests.Client.ClientChange;

namespace DigitalConnect.ContractDiff.Tests.Client;

internal sealed class MethodEffectTests
{
    private const string Put = "IDigitalConnectClient.PutOrderAsync";

    [TestCase(
        "operationId: getOrder",
        "operationId: readOrder",
        "api-operation-id-removed: IDigitalConnectClient.GetOrderAsync: renamed to ReadOrderAsync")]
    [TestCase(
        "name: tenant, in: header, required: true,",
        "name: tenant, in: header,",
        $"request-parameter-became-optional: {Put}: parameters in another order: (orderId, tenant, order, dryRun) -> (orderId, order, "
            + "tenant, dryRun)")]
    [TestCase(
        "name: dry_run, in: query,",
        "name: dry_run, in: query, required: true,",
        $"request-parameter-became-required: {Put}: parameter dryRun became required")]
    [TestCase("name: dry_run", "name: rehearsal", $"request-parameter-removed: {Put}: parameter dryRun removed")]
    [TestCase(
        "x-name: order",
        "x-name: body",
        $"client-parameter-renamed: {Put}: parameter order renamed to body: calls that name the argument have to follow")]
    [TestCase("schema: { type: boolean }", "schema: { type: integer }", $"request-parameter-type-changed: {Put}: parameter dryRun: bool? -> long?")]
    [TestCase(
        "{ name: tenant, in: header, required: true, schema: { type: string } }\n",
        "{ name: zone, in: query, required: true, schema: { type: string } }\n",
        $"new-required-request-parameter: {Put}: required parameter zone added")]
    [TestCase("\"202\":", "\"402\":", $"response-success-status-removed: {Put}: gives Receipt now; it gave PutOrderResult")]
    [TestCase(
        "description: The order, content: { application/json: { schema: { $ref: \"#/components/schemas/Ticket\" } } }",
        "description: The order",
        "response-media-type-removed: IDigitalConnectClient.GetOrderAsync: gives nothing any more; it gave Ticket")]
    public async Task A_method_that_changes_breaks_its_callers(string old, string now, string effect) =>
        Assert.That(Effects(await MakeAsync(old, now)).Split('\n'), Does.Contain(effect));

    [Test]
    public async Task A_path_parameter_of_another_name_breaks_calls_that_name_it()
    {
        var verdict = await MakeAsync("order_id", "id");

        Assert.That((verdict.WireBreaking, verdict.ClientBreaking), Is.EqualTo((false, true)));
        Assert.That(verdict.Changes.Select(change => change.Id), Is.All.EqualTo("client-parameter-renamed"));
    }

    [Test]
    public async Task The_order_of_successes_says_what_an_unknown_one_is_read_as()
    {
        var verdict = await MakeAsync(
            "\"200\": { description: The receipt",
            "\"204\": { description: Nothing }\n        \"203\": { description: The receipt",
            "\"404\"",
            "\"200\"");

        Assert.That(
            Effects(verdict),
            Does.Contain($"{Put}: a success that the contract does not name is read into NonAuthoritativeInformation now; it was read into Ok"));
    }

    [Test]
    public async Task A_new_operation_breaks_no_caller()
    {
        var verdict = await MakeAsync(
            "    get:\n", "    delete: { operationId: deleteOrder, responses: { \"204\": { description: Gone } } }\n    get:\n");

        Assert.That((verdict.ClientBreaking, Effects(verdict, breaking: false)), Is.EqualTo((false,
            "endpoint-added: IDigitalConnectClient.DeleteOrderAsync: added: callers go on as they are; a class that implements the interface "
                + "by hand, such as a fake, has to follow")));
    }

    [Test]
    public async Task An_operation_that_goes_takes_its_method_along()
    {
        var verdict = await MakeAsync("    get:\n", "    x-get:\n");

        Assert.That(Effects(verdict), Is.EqualTo("api-removed-without-deprecation: IDigitalConnectClient.GetOrderAsync: removed"));
    }

    [Test]
    public async Task An_operation_at_another_path_is_the_same_method() =>
        Assert.That((await MakeAsync("/orders/{order_id}:", "/v2/orders/{order_id}:")).ClientBreaking, Is.False);

    [Test]
    public async Task A_deprecated_operation_is_an_obsolete_method()
    {
        var verdict = await MakeAsync("operationId: getOrder", "deprecated: true\n      operationId: getOrder");

        Assert.That(
            (verdict.ClientBreaking, Effects(verdict, breaking: false)),
            Is.EqualTo((false, "endpoint-deprecated: IDigitalConnectClient.GetOrderAsync: obsolete: calls are a compiler warning")));
    }

    [Test]
    public async Task An_optional_parameter_moves_the_cancellation_token()
    {
        var verdict = await MakeAsync(
            "operationId: getOrder\n      parameters: [ ",
            "operationId: getOrder\n      parameters: [ { name: view, in: query, schema: { type: string } }, ");

        Assert.That(
            Effects(verdict), Does.StartWith("new-optional-request-parameter: IDigitalConnectClient.GetOrderAsync: optional parameter view added"));
    }
}
