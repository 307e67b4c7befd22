using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Delivery;

/// <summary>Does a message's turn: an attempt, and what has to be written of it.</summary>
internal sealed class MessageDelivery(
    MessageSender sender,
    ConversationStarter starter,
    ConversationTable conversations,
    PersistentWrites writes,
    IOptions<DigitalConnectRelayOptions> options,
    TimeProvider time,
    ILogger<MessageDelivery> logger)
{
    // A database that lost its last days counts generations that have ended already: it must pass them, but not all at once.
    private const int MostConversations = 5;

    /// <summary>Tries to deliver.</summary>
    /// <param name="turn">The message's turn.</param>
    /// <param name="cancellationToken">Leaves the attempt where it is.</param>
    /// <returns>The turn, with the conversation that it came to, and what came of it; null if another owner has the conversation.</returns>
    public async Task<(Turn Turn, AttemptResult Result)?> DeliverAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Message.UnreadableColumn is { } column)
            return (turn, AttemptResult.Of(new UnreadableRowException(column, "relay_message", "It is no time that a calendar has.")));

        for (var tried = 1; ; tried++)
        {
            if (time.GetUtcNow() - turn.Message.AgeCountsFrom >= options.Value.MaxAge)
                return (turn, new(AttemptOutcome.TooOld) { Reason = TooOld, MayBeDelivered = true });

            if (turn.Target is not { } conversation)
            {
                var started = await starter.StartAsync(turn, cancellationToken).ConfigureAwait(false);
                if (started?.ConversationId is not { } id)
                    return started is null ? null : (turn, started);
                var directed = await WriteAsync(cancel => conversations.SaveConversationAsync(turn, id, cancel), cancellationToken)
                    .ConfigureAwait(false);
                if (directed is null)
                    return null;
                (turn, conversation) = (directed, id);
            }

            var result = await sender.SendAsync(turn, conversation, cancellationToken).ConfigureAwait(false);
            if (result.Outcome != AttemptOutcome.ConversationEnded || tried == MostConversations)
                return (turn, result);
            var moved = await WriteAsync(cancel => conversations.RefusedAsync(turn, conversation, cancel), cancellationToken).ConfigureAwait(false);
            if (moved is null)
                return null;
            turn = moved;
            logger.ConversationEnded(conversation, turn.Thread, turn.Generation);
        }
    }

    private string TooOld =>
        $"It may have been delivered, but nobody knows: its first attempt, or its replay, is older than MaxAge ({options.Value.MaxAge}), and " +
        "Talkdesk may have forgotten its key. Look whether the agent has it, then skip it or replay it.";

    private async Task<Turn?> WriteAsync(Func<CancellationToken, Task<Settled>> write, CancellationToken cancellationToken)
    {
        var settled = await writes.WriteAsync(write, cancellationToken).ConfigureAwait(false);
        return settled.Next;
    }
}
