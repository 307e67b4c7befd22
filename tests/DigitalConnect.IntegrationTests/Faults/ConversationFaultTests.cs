using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 23: a conversation is started once and ended once, whatever becomes of the responses.</summary>
public sealed class ConversationFaultTests : FaultTest
{
    [Test]
    public async Task A_start_whose_response_is_lost_finds_its_conversation()
    {
        var simulator = Own(await DigitalConnectSimulator.StartAsync());
        simulator.Next(SimulatedResponse.Reset().AfterProcessing(), SimulatedResponse.Status(503).AfterProcessing());

        var result = await Client(simulator).StartConversationAsync(Request(simulator.TouchpointId), cancellationToken: Cancellation);

        var started = simulator.Conversations.Single(conversation => conversation.IdempotencyKey == result.IdempotencyKey);
        Assert.That((result.ConversationId, started.Replays), Is.EqualTo((started.Id, 2)));
        Assert.That(simulator.Conversations, Has.Count.EqualTo(2), "this one, and the one that is open from the start");
    }

    [TestCase("{}")]
    [TestCase("""{"id":"c-1","more":[1]}""")]
    [TestCase("""{"id":"c-1"} junk""")]
    public async Task A_201_gives_what_can_be_read(string body)
    {
        var server = StartServer(Wire.Respond(201, body));

        var result = await Client(server).StartConversationAsync(Request("t-1"), "key-1", Cancellation);

        Assert.That((result.ConversationId, result.IdempotencyKey), Is.EqualTo((body == "{}" ? null : "c-1", "key-1")));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("<html></html>")]
    [TestCase("""{"id":""")]
    public async Task A_201_that_says_nothing_is_not_repeated_and_its_key_finds_the_conversation(string body)
    {
        var server = StartServer(Wire.Respond(201, body));

        var failure = (await Assert.ThrowsAsync<DigitalConnectTransportException>(
            () => Client(server).StartConversationAsync(Request("t-1"), cancellationToken: Cancellation)))!;

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Delivered));
        Assert.That(failure.IdempotencyKey, Is.EqualTo(server.Requests.Single().Key));
    }

    [TestCase(200, "")]
    [TestCase(200, "<html></html>")]
    [TestCase(202, """{"state":"ending"}""")]
    [TestCase(204, "")]
    [TestCase(206, "{")]
    public async Task Every_success_ends_a_conversation(int status, string body)
    {
        var server = StartServer(Wire.Respond(status, body));

        var result = await Client(server).EndConversationAsync("c-1", Cancellation);

        Assert.That((int)result.StatusCode, Is.EqualTo(status));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(400, DeliveryStatus.NotDelivered)]
    [TestCase(403, DeliveryStatus.NotDelivered)]
    [TestCase(404, DeliveryStatus.NotDelivered)]
    [TestCase(503, DeliveryStatus.Unknown)]
    public async Task An_end_that_failed_says_whether_the_conversation_may_have_ended(int status, DeliveryStatus delivery)
    {
        var server = StartServer(Wire.Respond(status, """{"code":"c","message":"m"}"""));

        var failure = (await Assert.ThrowsAsync<DigitalConnectApiException>(
            () => Client(server, options => options.MaxRetries = 0).EndConversationAsync("c-1", Cancellation)))!;

        Assert.That((failure.Delivery, failure.Error?.Code), Is.EqualTo((delivery, "c")));
        Assert.That(failure.Message, Does.Not.Contain("message was"), "nothing was sent that could be delivered");
    }

    [Test]
    public async Task An_end_whose_response_was_lost_is_tried_again_and_stays_unknown()
    {
        var simulator = Own(await DigitalConnectSimulator.StartAsync());
        simulator.Next(SimulatedResponse.Reset().AfterProcessing());

        var failure = (await Assert.ThrowsAsync<DigitalConnectApiException>(
            () => Client(simulator).EndConversationAsync(simulator.ConversationId, Cancellation)))!;

        Assert.That((failure.Error?.Code, failure.Delivery), Is.EqualTo(("3016011", DeliveryStatus.Unknown)));
        Assert.That(simulator.Conversations.Single().HasEnded, Is.True);
    }

    private IDigitalConnectClient Client(DigitalConnectSimulator simulator) => Client(options =>
    {
        (options.BaseAddress, options.TokenEndpoint) = (simulator.BaseAddress, simulator.TokenEndpoint);
        (options.ClientId, options.ClientSecret) = (simulator.ClientId, simulator.ClientSecret);
    });

    private static StartConversationRequest Request(string touchpointId) =>
        new() { TouchpointId = touchpointId, ContactPerson = new() { Email = "contact.person@example.com" } };
}
