using DigitalConnect.AspNetCore.Telemetry;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.AspNetCore.Deduplication;

/// <summary>Has each event handled once, and says so only when it was.</summary>
internal sealed class OnceOnly(IWebhookDeduplication deduplication, TimeProvider timeProvider, ILogger<OnceOnly> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Handles an event unless it was handled before. If the handler fails, the event can be claimed again.</summary>
    /// <remarks>A handler that has not ended in time keeps the claim until it ends: the event is never handled twice at the same time.</remarks>
    /// <param name="key">The event.</param>
    /// <param name="handle">Handles it; logs why, and throws, if it fails.</param>
    /// <param name="timeout">Ends the wait for the handler.</param>
    /// <param name="patience">Ends the wait for another delivery of the same event.</param>
    public async Task<HandlingOutcome> HandleAsync(string key, Func<Task> handle, CancellationToken timeout, CancellationToken patience)
    {
        for (var pause = FirstPause; !await deduplication.TryClaimAsync(key, CancellationToken.None).ConfigureAwait(false); pause *= 2)
        {
            if (await deduplication.IsCompleteAsync(key, CancellationToken.None).ConfigureAwait(false))
                return HandlingOutcome.Repeated;

            // The other delivery may fail yet: to say now that the event was handled could lose it.
            if (!await WaitAsync(pause < LongestPause ? pause : LongestPause, patience).ConfigureAwait(false))
                return HandlingOutcome.Busy;
        }

        // On a thread of its own: a handler may also block instead of awaiting.
        var handling = Task.Run(() => HandleClaimedAsync(key, handle), CancellationToken.None);
        await ((Task)handling).WaitAsync(timeout).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return handling.IsCompleted ? await handling.ConfigureAwait(false) : HandlingOutcome.TimedOut;
    }

    private async Task<HandlingOutcome> HandleClaimedAsync(string key, Func<Task> handle)
    {
        try
        {
            await handle().ConfigureAwait(false);
        }
        catch
        {
            await TryAsync(deduplication.ReleaseAsync).ConfigureAwait(false);
            return HandlingOutcome.Failed;
        }

        await TryAsync(deduplication.CompleteAsync).ConfigureAwait(false);
        return HandlingOutcome.Handled;

        async Task TryAsync(Func<string, CancellationToken, ValueTask> operation)
        {
            try
            {
                await operation(key, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                logger.DeduplicationFailed(e);
            }
        }
    }

    private async Task<bool> WaitAsync(TimeSpan pause, CancellationToken patience)
    {
        try
        {
            await Task.Delay(pause, timeProvider, patience).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
