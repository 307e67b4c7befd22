using Newtonsoft.Json.Linq;

namespace DigitalConnect.AspNetCore;

/// <summary>Something that happened in a conversation on Talkdesk's side.</summary>
/// <remarks>
/// Only the type of an event and its conversation are certain. Everything else is read from working integrations, so it may be
/// absent. Talkdesk does not promise the order of events, and an event can belong to a conversation that this program did not start.
/// </remarks>
public abstract class WebhookEvent
{
    private protected WebhookEvent()
    {
    }

    /// <summary>The type of the event, such as <c>message_created</c>.</summary>
    public abstract string EventType { get; }

    /// <summary>The conversation: the id that <c>StartConversationAsync</c> gave, 1 to 255 characters.</summary>
    public required string ConversationId { get; init; }

    /// <summary>When it happened; null if the event does not say, or not as a date.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The <c>payload</c> as it was read, with all members that this version does not know. Empty if there was none.</summary>
    public JObject Payload { get; init; } = [];

    /// <summary>The whole event as it was read, with all members that this version does not know.</summary>
    public JObject Body { get; init; } = [];

    /// <summary>The type and the conversation, without a word of a message.</summary>
    public override string ToString() => $"{EventType} of conversation {ConversationId}";
}
