namespace DigitalConnect.AspNetCore.Endpoint;

/// <summary>Takes an event to the method that handles its type.</summary>
internal static class WebhookDispatcher
{
    public static Task DispatchAsync(
        this DigitalConnectWebhookHandler handler, WebhookEvent received, CancellationToken cancellationToken) => received switch
        {
            MessageCreatedEvent message => handler.OnMessageCreatedAsync(message, cancellationToken),
            ConversationStartedEvent started => handler.OnConversationStartedAsync(started, cancellationToken),
            ConversationEndedEvent ended => handler.OnConversationEndedAsync(ended, cancellationToken),
            UnknownEvent unknown => handler.OnUnknownAsync(unknown, cancellationToken),
            _ => throw new InvalidOperationException($"{received.GetType()} has no method of its own."),
        };
}
