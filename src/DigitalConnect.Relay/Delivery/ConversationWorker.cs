using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Telemetry;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Relay.Delivery;

/// <summary>Delivers a conversation that this instance holds, message by message.</summary>
internal sealed class ConversationWorker(
    MessageDelivery delivery,
    ClaimTable claims,
    PersistentWrites writes,
    Settlements settlements,
    InstanceLease lease,
    Outage outage,
    RelayMetrics metrics,
    TimeProvider time,
    ILogger<ConversationWorker> logger)
{
    // Others wait, too.
    private const int MostInARow = 50;

    /// <summary>Delivers until the conversation is empty, has to wait, or another owner has it.</summary>
    /// <param name="first">The first turn of the claim.</param>
    /// <param name="owner">The instance that claimed it.</param>
    /// <param name="stopping">Begin no further message.</param>
    /// <param name="aborting">Leave the message where it is.</param>
    public async Task RunAsync(Turn first, string owner, CancellationToken stopping, CancellationToken aborting)
    {
        Turn? turn = first;
        for (var count = 1; turn is not null; count++)
        {
            // What was claimed but not begun goes back as it was. So does everything once this process was silent for too long.
            var current = turn;
            turn = stopping.IsCancellationRequested || !lease.IsHeldBy(owner)
                ? await SettleAsync(current, Settlements.Unchanged(current, time), release: true, aborting).ConfigureAwait(false)
                : await DeliverAsync(current, () => count >= MostInARow || stopping.IsCancellationRequested, aborting).ConfigureAwait(false);
        }
    }

    private async Task<Turn?> DeliverAsync(Turn turn, Func<bool> release, CancellationToken aborting)
    {
        using var span = RelaySpans.Deliver(turn.Message.TraceParent);
        var begun = time.GetUtcNow();
        var timestamp = time.GetTimestamp();
        if (await delivery.DeliverAsync(turn, aborting).ConfigureAwait(false) is not { } attempt)
        {
            logger.LeaseLost(turn.Thread, turn.Message.Id);
            return null;
        }

        outage.Report(attempt.Result, timestamp);
        metrics.Attempted(attempt.Result.Outcome);
        span?.SetTag("digital_connect.relay.outcome", attempt.Result.Outcome.ToString());
        var settlement = settlements.Of(attempt.Turn, begun, attempt.Result);
        return await SettleAsync(attempt.Turn, settlement, release(), aborting, attempt.Result.Outcome).ConfigureAwait(false);
    }

    private async Task<Turn?> SettleAsync(Turn turn, Settlement settlement, bool release, CancellationToken aborting, AttemptOutcome? outcome = null)
    {
        var settled = await writes.WriteAsync(cancel => claims.SettleAsync(turn, settlement, release, cancel), aborting).ConfigureAwait(false);
        if (settled.IsLost)
            logger.LeaseLost(turn.Thread, turn.Message.Id);
        else if (!settled.IsOverruled)
            Report(turn, settlement, outcome);
        return settled.Next;
    }

    private void Report(Turn turn, Settlement settlement, AttemptOutcome? outcome)
    {
        var message = turn.Message;
        if (settlement.IsFinished)
            metrics.Settled(settlement.State);
        if (settlement.State is MessageState.Sent or MessageState.SentInPart)
            metrics.Delivered(time.GetUtcNow() - message.EnqueuedAt);
        else if (settlement.State == MessageState.Parked)
            logger.Parked(message.Id, turn.Thread, settlement.Reason);
        else if (outcome is not null && settlement.NotBefore is { } next)
            logger.Postponed(message.Id, turn.Thread, outcome, next, settlement.Reason ?? "");
    }
}
