namespace DigitalConnect.AspNetCore;

/// <summary>A conversation ended (<c>conversation_ended</c>). A message sent to it now is refused: start a new conversation.</summary>
public sealed class ConversationEndedEvent : WebhookEvent
{
    /// <inheritdoc/>
    public override string EventType => EventTypes.ConversationEnded;
}
