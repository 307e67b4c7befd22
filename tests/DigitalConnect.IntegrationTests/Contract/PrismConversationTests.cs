using System.Net;
using DigitalConnect.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Contract;

public sealed class PrismConversationTests : PrismTest
{
    private const string Conversation = "6f8f4ff0c3a94e0c8cf6b7dcd4bd5ac3";

    private protected override string Contract => Repository.Contract;

    [Test]
    public async Task A_201_of_the_mock_becomes_a_conversation()
    {
        var result = await StartAsync(201);

        Assert.That((result.StatusCode, result.ConversationId), Is.EqualTo((HttpStatusCode.Created, Conversation)));
        Assert.That(result.IdempotencyKey, Is.Not.Empty);
    }

    [TestCase(200)]
    [TestCase(204)]
    public async Task A_success_of_the_mock_ends_a_conversation(int status) =>
        Assert.That((int)(await EndAsync(status)).StatusCode, Is.EqualTo(status));

    [TestCase(400, "400")]
    [TestCase(401, "401")]
    [TestCase(403, "403")]
    [TestCase(404, "404")]
    [TestCase(409, "409")]
    public async Task An_error_of_a_start_becomes_an_exception_that_holds_its_envelope(int status, string code) =>
        AssertEnvelope((await Assert.ThrowsAsync<DigitalConnectApiException>(() => StartAsync(status)))!, status, code);

    [TestCase(400, "400")]
    [TestCase(401, "401")]
    [TestCase(403, "403")]
    [TestCase(404, "404")]
    [TestCase(409, "3016011")]
    public async Task An_error_of_an_end_becomes_an_exception_that_holds_its_envelope(int status, string code) =>
        AssertEnvelope((await Assert.ThrowsAsync<DigitalConnectApiException>(() => EndAsync(status)))!, status, code);

    [Test]
    public async Task A_proxy_between_client_and_simulator_finds_no_violation_by_either()
    {
        await using var simulator = await DigitalConnectSimulator.StartAsync();
        await using var proxy = await Prism.ProxyAsync(Contract, simulator.BaseAddress);
        using var services = Proxied(proxy, simulator);
        var client = services.GetRequiredService<IDigitalConnectClient>();

        var started = await client.StartConversationAsync(Complete(simulator.TouchpointId), "key-1");
        var found = await client.StartConversationAsync(Complete(simulator.TouchpointId), "key-1");
        var nowhere = (await Assert.ThrowsAsync<DigitalConnectApiException>(() => client.StartConversationAsync(Complete("other"))))!;
        var ended = await client.EndConversationAsync(started.ConversationId!);
        var again = (await Assert.ThrowsAsync<DigitalConnectApiException>(() => client.EndConversationAsync(started.ConversationId!)))!;

        // A violation by either side would have become a 422 or a 500 of the proxy.
        Assert.That(found.ConversationId, Is.EqualTo(started.ConversationId));
        Assert.That(
            new[] { started.StatusCode, nowhere.StatusCode, ended.StatusCode, again.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.Created, HttpStatusCode.NotFound, HttpStatusCode.NoContent, HttpStatusCode.Conflict }));
    }

    private static void AssertEnvelope(DigitalConnectApiException failure, int status, string code) =>
        Assert.That(((int)failure.StatusCode, failure.Error?.Code), Is.EqualTo((status, code)));

    private async Task<StartConversationResult> StartAsync(int wanted)
    {
        using var services = Mock(wanted);
        return await services.GetRequiredService<IDigitalConnectClient>().StartConversationAsync(Complete("1c2d3e4f5a6b47c8d9e0f1a2b3c4d5e6"));
    }

    private async Task<EndConversationResult> EndAsync(int wanted)
    {
        using var services = Mock(wanted);
        return await services.GetRequiredService<IDigitalConnectClient>().EndConversationAsync(Conversation);
    }

    private static StartConversationRequest Complete(string touchpointId) => new()
    {
        TouchpointId = touchpointId,
        Subject = "An order that has not arrived",
        ContactPerson = new() { Email = "contact.person@example.com", Name = "Contact Person" },
        ContextParameters = new Dictionary<string, object?> { ["contact_reason"] = "Delivery", ["vip"] = true, ["nothing"] = null },
        PreviousMessages = [new() { Type = PreviousMessage.External, Content = "Where is my order?", CreatedAt = DateTimeOffset.UnixEpoch }],
    };
}
