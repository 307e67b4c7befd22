namespace DigitalConnect.AspNetCore;

/// <summary>An agent began to handle a conversation (<c>conversation_started</c>).</summary>
public sealed class ConversationStartedEvent : WebhookEvent
{
    /// <inheritdoc/>
    public override string EventType => EventTypes.ConversationStarted;
}
