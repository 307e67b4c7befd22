namespace DigitalConnect.AspNetCore;

/// <summary>An event of a type that this version does not know.</summary>
/// <param name="eventType">The type as it was posted.</param>
public sealed class UnknownEvent(string eventType) : WebhookEvent
{
    /// <summary>The type of the event, as it was posted.</summary>
    public override string EventType => eventType;
}
