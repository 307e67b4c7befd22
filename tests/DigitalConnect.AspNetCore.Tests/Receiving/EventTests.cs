using System.Net;
using DigitalConnect.AspNetCore.Tests.Hosting;

namespace DigitalConnect.AspNetCore.Tests.Receiving;

public sealed class EventTests
{
    private Receiver _receiver = null!;

    [SetUp]
    public async Task Start() => _receiver = await Receiver.StartAsync();

    [TearDown]
    public async Task Stop() => await _receiver.DisposeAsync();

    [Test]
    public async Task A_message_of_an_agent_reaches_the_handler_with_all_that_is_said_of_it()
    {
        using var response = await _receiver.PostAsync(
            """
            { "event_type": "message_created", "conversation_id": "c-1", "timestamp": "2022-01-01T08:00:00.000Z",
              "payload": { "content": "Hello", "message_id": "m-1", "author": { "type": "agent", "name": "Ann" },
                           "attachments": ["a-1", { "id": "a-2" }] } }
            """);

        var message = _receiver.Events.Message;
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"status":"handled"}"""));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That(message.ConversationId, Is.EqualTo("c-1"));
        Assert.That(message.Timestamp, Is.EqualTo(new DateTimeOffset(2022, 1, 1, 8, 0, 0, TimeSpan.Zero)));
        Assert.That((message.Content, message.AuthorType, message.AuthorName, message.MessageId), Is.EqualTo(("Hello", "agent", "Ann", "m-1")));
        Assert.That(message.AttachmentIds, Is.EqualTo(["a-1", "a-2"]));
    }

    [TestCase("conversation_started", typeof(ConversationStartedEvent))]
    [TestCase("conversation_ended", typeof(ConversationEndedEvent))]
    [TestCase("CONVERSATION_ENDED", typeof(ConversationEndedEvent))]
    [TestCase("Message_Created", typeof(MessageCreatedEvent))]
    [TestCase("agent_typing", typeof(UnknownEvent))]
    public async Task An_event_is_known_by_its_type_in_any_case(string type, Type expected)
    {
        var status = await _receiver.StatusOfAsync($$"""{"event_type":"{{type}}","conversation_id":"c-1"}""");

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_receiver.Events.All.Single(), Is.TypeOf(expected));
    }

    [Test]
    public async Task An_unknown_event_keeps_its_type_and_all_members()
    {
        await _receiver.StatusOfAsync("""{"event_type":"Agent_Typing","conversation_id":"c-1","since":5,"payload":{"speed":"fast"}}""");

        var unknown = (UnknownEvent)_receiver.Events.All.Single();
        Assert.That(unknown.EventType, Is.EqualTo("Agent_Typing"));
        Assert.That((int?)unknown.Body["since"], Is.EqualTo(5));
        Assert.That((string?)unknown.Payload["speed"], Is.EqualTo("fast"));
    }

    [Test]
    public async Task The_conversation_may_stand_in_the_payload_and_the_content_outside_of_it()
    {
        await _receiver.StatusOfAsync(
            """{"event_type":"message_created","content":"Hello","author":{"name":"Ann"},"payload":{"conversation_id":"c-1"}}""");

        var message = _receiver.Events.Message;
        Assert.That((message.ConversationId, message.Content, message.AuthorName), Is.EqualTo(("c-1", "Hello", "Ann")));
    }

    [TestCase("""{"event_type":"message_created","conversation_id":"c-1"}""")]
    [TestCase("""{"event_type":"message_created","conversation_id":"c-1","timestamp":null,"payload":null}""")]
    [TestCase("""{"event_type":"message_created","conversation_id":"c-1","timestamp":"yesterday","payload":"none"}""")]
    [TestCase("""{"event_type":"message_created","conversation_id":"c-1","payload":{"content":{},"author":"Ann","attachments":{}}}""")]
    [TestCase("""{"event_type":"message_created","conversation_id":"c-1","payload":{"content":[],"author":[],"attachments":[null,[],{}]}}""")]
    public async Task What_is_absent_or_of_another_type_is_left_out(string json)
    {
        Assert.That(await _receiver.StatusOfAsync(json), Is.EqualTo(HttpStatusCode.OK));
        var message = _receiver.Events.Message;
        Assert.That((message.Timestamp, message.Content, message.AuthorName), Is.EqualTo(((DateTimeOffset?)null, (string?)null, (string?)null)));
        Assert.That(message.AttachmentIds, Is.Empty);
    }

    [Test]
    public async Task A_number_is_taken_for_a_text()
    {
        await _receiver.StatusOfAsync("""{"event_type":"message_created","conversation_id":17,"payload":{"content":42}}""");

        Assert.That((_receiver.Events.Message.ConversationId, _receiver.Events.Message.Content), Is.EqualTo(("17", "42")));
    }

    [Test]
    public async Task Half_a_character_costs_that_character_not_the_message()
    {
        await _receiver.StatusOfAsync("""{"event_type":"message_created","conversation_id":"c-1","payload":{"content":"Hi \ud83d"}}""");

        Assert.That(_receiver.Events.Message.Content, Does.StartWith("Hi "));
    }
}
