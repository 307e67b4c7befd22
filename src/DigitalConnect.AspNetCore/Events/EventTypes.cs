namespace DigitalConnect.AspNetCore;

/// <summary>The types of events that are known. Talkdesk writes them in lower case; one source has upper case, so case is ignored.</summary>
internal static class EventTypes
{
    public const string MessageCreated = "message_created";
    public const string ConversationStarted = "conversation_started";
    public const string ConversationEnded = "conversation_ended";

    /// <summary>The type, or <c>other</c>: any caller can invent types, and they must not become time series.</summary>
    public static string Bounded(string? eventType) => eventType is MessageCreated or ConversationStarted or ConversationEnded ? eventType : "other";
}
