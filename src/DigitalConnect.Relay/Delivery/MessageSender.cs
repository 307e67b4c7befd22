using System.Data.Common;
using DigitalConnect.Relay.Storage;

namespace DigitalConnect.Relay.Delivery;

/// <summary>Makes one attempt. Whatever goes wrong is an outcome, not an exception.</summary>
internal sealed class MessageSender(IDigitalConnectClient client, ConversationStarter starter)
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

    /// <summary>Starts the conversation that the message needs.</summary>
    /// <returns>A result with the conversation's id if it was started; else why not. Null if another owner has the thread.</returns>
    public async Task<AttemptResult?> StartAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            var started = await starter.StartAsync(turn, cancellationToken).ConfigureAwait(false);
            if (started is null)
                return null;
            return string.IsNullOrEmpty(started.ConversationId)
                ? new(AttemptOutcome.Unavailable) { Reason = "Its conversation was started, but the response did not say its id." }
                : new(AttemptOutcome.Sent) { ConversationId = started.ConversationId };
        }
        catch (Exception exception) when (exception is not DbException && !cancellationToken.IsCancellationRequested)
        {
            // The message itself was not sent. A conversation that was started unseen is found again by its key.
            var refused = Failures.OutcomeOf(exception) is AttemptOutcome.Refused or AttemptOutcome.ConversationEnded;
            return new(refused ? AttemptOutcome.Refused : AttemptOutcome.Unavailable)
            {
                Reason = $"Its conversation could not be started. {exception.Message}",
                RetryAfter = Failures.RetryAfterOf(exception),
            };
        }
    }
}
