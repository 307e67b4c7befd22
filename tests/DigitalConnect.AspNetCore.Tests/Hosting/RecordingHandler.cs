namespace DigitalConnect.AspNetCore.Tests.Hosting;

internal sealed class RecordingHandler(EventRecord record) : DigitalConnectWebhookHandler
{
    public override Task OnMessageCreatedAsync(MessageCreatedEvent message, CancellationToken cancellationToken) =>
        record.HandleAsync(message, cancellationToken);

    public override Task OnConversationStartedAsync(ConversationStartedEvent started, CancellationToken cancellationToken) =>
        record.HandleAsync(started, cancellationToken);

    public override Task OnConversationEndedAsync(ConversationEndedEvent ended, CancellationToken cancellationToken) =>
        record.HandleAsync(ended, cancellationToken);

    public override Task OnUnknownAsync(UnknownEvent unknown, CancellationToken cancellationToken) => record.HandleAsync(unknown, cancellationToken);
}
