namespace DigitalConnect.AspNetCore;

/// <summary>Handles Talkdesk's events. Override what you need; the other events are accepted and ignored.</summary>
/// <remarks>
/// <para>
/// Each event reaches the handler once, although Talkdesk may post it several times. It counts as handled when the method has ended. A
/// method that throws answers 500, and the event may be posted again. So throw if the event could not be handled, and return if it does
/// not concern this program: conversations that it did not start are no error.
/// </para>
/// <para>
/// Resolved for each event from a scope of its own. The token is cancelled after <see cref="DigitalConnectWebhookOptions.HandlerTimeout"/>,
/// not when Talkdesk hangs up.
/// </para>
/// </remarks>
public abstract class DigitalConnectWebhookHandler
{
    /// <summary>An agent or a bot wrote to the contact.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Is cancelled when the time is up.</param>
    public virtual Task OnMessageCreatedAsync(MessageCreatedEvent message, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An agent began to handle a conversation.</summary>
    /// <param name="started">The event.</param>
    /// <param name="cancellationToken">Is cancelled when the time is up.</param>
    public virtual Task OnConversationStartedAsync(ConversationStartedEvent started, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A conversation ended. A message sent to it now is refused.</summary>
    /// <param name="ended">The event.</param>
    /// <param name="cancellationToken">Is cancelled when the time is up.</param>
    public virtual Task OnConversationEndedAsync(ConversationEndedEvent ended, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Something happened that this version of the library does not know.</summary>
    /// <param name="unknown">The event.</param>
    /// <param name="cancellationToken">Is cancelled when the time is up.</param>
    public virtual Task OnUnknownAsync(UnknownEvent unknown, CancellationToken cancellationToken) => Task.CompletedTask;
}
