using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>The table of outcomes, row by row.</summary>
internal sealed class OutcomeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private RelayUnderTest _relay = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _relay = await RelayUnderTest.CreateAsync();
        await _relay.EnqueueAsync("t", "m1");
        await _relay.EnqueueAsync("t", "m2");
    }

    [TearDown]
    public ValueTask StopAsync() => _relay.DisposeAsync();

    private string Texts => string.Join(", ", _relay.Client.Sent.Select(call => call.Text));

    [Test]
    public async Task Messages_are_sent_in_order_with_their_ids_as_keys()
    {
        await _relay.DeliverAsync();

        Assert.That(string.Join(' ', _relay.Client.Sent.Select(call => $"{call.ConversationId}:{call.Key}")), Is.EqualTo("c1:m1 c1:m2"));
        Assert.That(await _relay.FindAsync("m1"), Has.Property("State").EqualTo(MessageState.Sent).And.Property("MessageId").EqualTo("tm-m1"));
    }

    [Test]
    public async Task A_message_without_some_attachments_is_sent_in_part_and_the_next_follows()
    {
        _relay.Client.Sends(HttpStatusCode.PartialContent, "too large");
        await _relay.DeliverAsync();

        Assert.That(await _relay.FindAsync("m1"), Has.Property("State").EqualTo(MessageState.SentInPart).And.Property("Reason").EqualTo("too large"));
        Assert.That(Texts, Is.EqualTo("text of m1, text of m2"));
    }

    [Test]
    public async Task A_refusal_names_the_refused_parts_beside_the_message_and_not_in_the_log()
    {
        await using var relay = await RelayUnderTest.CreateAsync(register: services => services.AddFakeLogging());
        relay.Client.Starts(Failure.RefusedParts("contact_person.email", "'a' is none")).Sends(Failure.RefusedParts("content", "'secret' is odd"));
        await relay.EnqueueAsync("t", "m1");
        await relay.DeliverAsync();
        await relay.Operations.SkipAsync("m1");
        await relay.EnqueueAsync("t", "m2");
        await relay.DeliverAsync();

        Assert.That((await relay.FindAsync("m1")).Reason, Does.EndWith("Answered 400. Refused parts: contact_person.email: 'a' is none"));
        Assert.That((await relay.FindAsync("m2")).Reason, Is.EqualTo("Answered 400. Refused parts: content: 'secret' is odd"));
        var logged = relay.Get<FakeLogCollector>().GetSnapshot().Select(record => record.Message).ToArray();
        Assert.That(logged, Has.Exactly(2).Contains("is parked").And.None.Contains("secret"));
    }

    [Test]
    public async Task A_success_that_cannot_be_read_is_sent()
    {
        _relay.Client.Sends(Failure.UnreadableSuccess);
        await _relay.DeliverAsync();

        Assert.That(await _relay.FindAsync("m1"), Has.Property("State").EqualTo(MessageState.Sent));
        Assert.That(Texts, Is.EqualTo("text of m1, text of m2"));
    }

    [Test]
    public async Task A_lost_response_is_tried_again_with_the_same_key_before_anything_else([Values(408, 500, 503)] int status)
    {
        _relay.Client.Sends(Failure.LostResponse).Sends(Failure.Status((HttpStatusCode)status, DeliveryStatus.Unknown));
        await _relay.DeliverAsync();
        Assert.That(await _relay.FindAsync("m1"), Has.Property("State").EqualTo(MessageState.Pending).And.Property("Attempts").EqualTo(1));
        await _relay.DeliverAfterAsync(Second);
        await _relay.DeliverAfterAsync(2 * Second);

        Assert.That(string.Join(' ', _relay.Client.Sent.Select(call => call.Key)), Is.EqualTo("m1 m1 m1 m2"));
    }

    [Test]
    public async Task What_may_be_delivered_is_parked_after_a_day_and_the_conversation_waits()
    {
        _relay.Client.Sends(Failure.LostResponse);
        await _relay.DeliverAsync();
        await _relay.DeliverAfterAsync(TimeSpan.FromHours(24));

        var parked = await _relay.FindAsync("m1");
        Assert.That(parked.State, Is.EqualTo(MessageState.Parked));
        Assert.That(parked.Reason, Does.Contain("Look whether the agent has it"));
        Assert.That(Texts, Is.EqualTo("text of m1"));
    }

    [Test]
    public async Task No_connection_no_token_and_too_many_requests_are_waited_out_however_long([Values] bool slow)
    {
        Exception[] failures =
        [
            Failure.NoConnection, Failure.NoToken, Failure.Status(HttpStatusCode.TooManyRequests), Failure.Status(HttpStatusCode.Unauthorized),
        ];
        foreach (var failure in failures)
        {
            _relay.Client.Sends(failure);
            await _relay.DeliverAfterAsync(slow ? TimeSpan.FromHours(30) : TimeSpan.FromMinutes(1));
            Assert.That(
                await _relay.FindAsync("m1"),
                Has.Property("State").EqualTo(MessageState.Pending).And.Property("Attempts").Zero.And.Property("UncertainSince").Null);
        }

        await _relay.DeliverAfterAsync(TimeSpan.FromMinutes(1));
        Assert.That((await _relay.Operations.GetStatusAsync()).Pending, Is.Zero);
    }

    [Test]
    public async Task A_server_that_asks_to_wait_is_left_alone_as_long()
    {
        _relay.Client.Sends(Failure.Status(HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromMinutes(10)));
        await _relay.DeliverAsync();
        await _relay.DeliverAfterAsync(TimeSpan.FromMinutes(9));
        Assert.That(_relay.Client.Sent, Has.Count.EqualTo(1));
        await _relay.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        Assert.That(_relay.Client.Sent, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_refused_message_is_parked_and_its_conversation_waits([Values(400, 403, 404, 409, 422)] int status)
    {
        _relay.Client.Sends(Failure.Status((HttpStatusCode)status, status == 409 ? DeliveryStatus.Unknown : DeliveryStatus.NotDelivered));
        await _relay.DeliverAsync();

        Assert.That(
            await _relay.FindAsync("m1"),
            Has.Property("State").EqualTo(MessageState.Parked).And.Property("Reason").EqualTo($"Answered {status}."));
        Assert.That(Texts, Is.EqualTo("text of m1"));
        Assert.That((await _relay.Operations.GetStatusAsync()).HeldConversations, Is.EqualTo(1));
    }

    [Test]
    public async Task A_message_that_the_client_refuses_to_send_is_parked()
    {
        _relay.Client.Sends(new ArgumentException("content is too long"));
        await _relay.DeliverAsync();

        Assert.That(await _relay.FindAsync("m1"), Has.Property("State").EqualTo(MessageState.Parked).And.Property("UncertainSince").Null);
    }

    [Test]
    public async Task A_refusal_after_a_lost_response_says_that_the_message_may_be_there()
    {
        _relay.Client.Sends(Failure.LostResponse).Sends(Failure.Status(HttpStatusCode.NotFound));
        await _relay.DeliverAsync();
        await _relay.DeliverAfterAsync(Second);

        Assert.That(await _relay.FindAsync("m1"), Has.Property("State").EqualTo(MessageState.Parked).And.Property("UncertainSince").Not.Null);
    }
}
