using DigitalConnect.Relay.Storage;

namespace DigitalConnect.Relay.Delivery;

/// <summary>Makes one attempt. Whatever goes wrong is an outcome, not an exception.</summary>
internal sealed class MessageSender(IDigitalConnectClient client)
{
    /// <summary>Sends the message into its conversation.</summary>
    public async Task<AttemptResult> SendAsync(Turn turn, string conversationId, CancellationToken cancellationToken)
    {
        try
        {
            var attachments = StoredJson.ReadAttachments(turn.Message.Attachments);
            var request = new SendMessageRequest { Content = turn.Message.Text, Attachments = attachments };
            return AttemptResult.Of(
                await client.SendMessageAsync(conversationId, request, turn.Message.IdempotencyKey, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return AttemptResult.Of(exception);
        }
    }
}
