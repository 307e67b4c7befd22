using System.Globalization;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.AspNetCore.Reading;

/// <summary>Reads an event. Everything but its type and its conversation may be absent or of another type.</summary>
internal static class EventReader
{
    private const int LongestConversationId = 255;

    private static readonly string[] Envelope = ["event_type", "conversation_id", "timestamp"];
    private static readonly string[] PayloadMembers = ["content", "author", "attachments", "message_id"];

    /// <exception cref="BadHttpRequestException">The object is no event.</exception>
    public static ReceivedEvent Read(JObject body)
    {
        var drift = new DriftNotes();
        var members = new EventMembers(body, drift);
        var type = members.OfEnvelope("event_type") ?? throw NoEvent("event_type");
        var conversationId = members.OfEnvelope("conversation_id") ?? throw NoEvent("conversation_id");
        var timestamp = members.OfEnvelope("timestamp");
        var date = Date(timestamp);

        if (conversationId.Length > LongestConversationId)
            drift.Add(DriftKind.BrokenLimit, "/conversation_id");
        if (date is null && timestamp is not null)
            drift.Add(DriftKind.WrongType, "/timestamp");
        var received = Create(type, conversationId, date, body, members);
        AddUnknownMembers(received, drift);
        return new(received, timestamp, drift.All);
    }

    private static WebhookEvent Create(string type, string conversationId, DateTimeOffset? timestamp, JObject body, EventMembers members) =>
        type.ToLowerInvariant() switch
        {
            EventTypes.MessageCreated => new MessageCreatedEvent
            {
                ConversationId = conversationId,
                Timestamp = timestamp,
                Payload = members.Payload,
                Body = body,
                Content = members.OfPayload("content"),
                AuthorType = members.OfAuthor("type"),
                AuthorName = members.OfAuthor("name"),
                AttachmentIds = members.AttachmentIds(),
                MessageId = members.OfPayload("message_id"),
            },
            EventTypes.ConversationStarted =>
                new ConversationStartedEvent { ConversationId = conversationId, Timestamp = timestamp, Payload = members.Payload, Body = body },
            EventTypes.ConversationEnded =>
                new ConversationEndedEvent { ConversationId = conversationId, Timestamp = timestamp, Payload = members.Payload, Body = body },
            _ => new UnknownEvent(type) { ConversationId = conversationId, Timestamp = timestamp, Payload = members.Payload, Body = body },
        };

    private static void AddUnknownMembers(WebhookEvent received, DriftNotes drift)
    {
        if (received is UnknownEvent)
        {
            drift.Add(DriftKind.UnknownValue, "/event_type");
            return;
        }

        drift.AddUnknown(received.Body, [.. Envelope, "payload", .. PayloadMembers]);
        drift.AddUnknown(received.Payload, [.. Envelope, .. PayloadMembers]);
        drift.AddUnknown((received.Payload["author"] ?? received.Body["author"]) as JObject, "type", "name");
    }

    private static DateTimeOffset? Date(string? timestamp) =>
        DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static BadHttpRequestException NoEvent(string member) => new($"The body is no event: it has no {member}.");
}
