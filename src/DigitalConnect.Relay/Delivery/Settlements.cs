using DigitalConnect.Relay.Storage;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Delivery;

/// <summary>What the outcome of an attempt makes of the message: the table of outcomes.</summary>
internal sealed class Settlements(IOptions<DigitalConnectRelayOptions> options, RetryDelay delay, TimeProvider time)
{
    /// <summary>Decides.</summary>
    /// <param name="turn">The message's turn, as it was before the attempt.</param>
    /// <param name="begun">When the attempt began.</param>
    /// <param name="result">What came of it.</param>
    public Settlement Of(Turn turn, DateTimeOffset begun, AttemptResult result)
    {
        var before = turn.Message;
        var mayBeDelivered = result.MayBeDelivered || result.Outcome == AttemptOutcome.Unknown;
        var uncertain = before.UncertainSince ?? (mayBeDelivered ? begun : null);
        var kept = new Settlement
        {
            State = MessageState.Pending,
            UncertainSince = uncertain,
            Attempts = before.Attempts,
            FailedAttempts = before.FailedAttempts,
            ConversationId = uncertain is null ? null : turn.Target,
            Reason = result.Reason,
            RefusedParts = result.RefusedParts,
        };
        return result.Outcome switch
        {
            AttemptOutcome.Sent => Delivered(kept, MessageState.Sent, turn, result),
            AttemptOutcome.SentInPart => Delivered(kept, MessageState.SentInPart, turn, result),
            AttemptOutcome.Unknown => Again(kept with { Attempts = before.Attempts + 1 }, result),
            AttemptOutcome.Unavailable or AttemptOutcome.ConversationEnded => Again(kept with { FailedAttempts = before.FailedAttempts + 1 }, result),
            _ => kept with { State = MessageState.Parked, Holds = options.Value.OnPoison == PoisonAction.Park },
        };
    }

    /// <summary>Puts a message back as it was before its turn.</summary>
    public static Settlement Unchanged(Turn turn, TimeProvider time) => new()
    {
        State = MessageState.Pending,
        UncertainSince = turn.Message.UncertainSince,
        Attempts = turn.Message.Attempts,
        FailedAttempts = turn.Message.FailedAttempts,
        ConversationId = turn.Message.AttemptedIn,
        NotBefore = time.GetUtcNow(),
    };

    private static Settlement Delivered(Settlement kept, MessageState state, Turn turn, AttemptResult result) =>
        kept with { State = state, UncertainSince = null, ConversationId = turn.Target, SentAs = result.MessageId };

    private Settlement Again(Settlement kept, AttemptResult result) =>
        kept with { NotBefore = time.GetUtcNow() + delay.After(kept.Attempts + kept.FailedAttempts, result.RetryAfter) };
}
