namespace DigitalConnect.Simulator.Webhooks;

/// <summary>What Talkdesk posts to the middleware.</summary>
internal sealed record WebhookEvent(string EventType, string ConversationId, string Timestamp, WebhookPayload? Payload = null)
{
    public const string Started = "conversation_started";
    public const string MessageCreated = "message_created";
    public const string Ended = "conversation_ended";
}
