using System.Data.Common;
using DigitalConnect.Relay.Messages;
using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Telemetry;

namespace DigitalConnect.Relay.Delivery;

/// <inheritdoc cref="IConversationRelay"/>
internal sealed class ConversationRelay(MessageTable messages, WakeSignal signal, RelayMetrics metrics) : IConversationRelay
{
    public Task<EnqueueResult> EnqueueAsync(string thread, ChannelMessage message, CancellationToken cancellationToken) =>
        EnqueueAsync(thread, message, entry => messages.EnqueueAsync(entry, cancellationToken));

    public Task<EnqueueResult> EnqueueAsync(string thread, ChannelMessage message, DbTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return EnqueueAsync(thread, message, entry => messages.EnqueueAsync(entry, transaction, cancellationToken));
    }

    private async Task<EnqueueResult> EnqueueAsync(string thread, ChannelMessage message, Func<NewMessage, Task<EnqueueResult>> enqueueAsync)
    {
        MessageCheck.Check(thread, message);
        using var span = RelaySpans.Enqueue();
        var result = await enqueueAsync(new()
        {
            Thread = thread,
            Id = message.Id,
            Text = message.Text,
            Attachments = StoredJson.Write(message.Attachments),
            Contact = StoredJson.Write(message.Contact),
            TraceParent = span?.Id,
        }).ConfigureAwait(false);
        metrics.Enqueued(result);
        signal.Wake();
        return result;
    }
}
