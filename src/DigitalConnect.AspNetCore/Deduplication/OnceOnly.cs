using System.Collections.Concurrent;
using DigitalConnect.AspNetCore.Telemetry;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.AspNetCore.Deduplication;

/// <summary>Has each event handled once, and says so only when it was.</summary>
internal sealed class OnceOnly(IWebhookDeduplication deduplication, TimeProvider timeProvider, ILogger<OnceOnly> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, bool> _handling = new(StringComparer.Ordinal);

    /// <summary>Handles an event unless it was handled before. If the handler fails, the event can be claimed again.</summary>
    /// <remarks>A handler that has not ended in time keeps the claim until it ends: the event is never handled twice at the same time.</remarks>
    /// <param name="key">The event.</param>
    /// <param name="handle">Handles it; logs why, and throws, if it fails.</param>
    /// <param name="timeout">Ends the wait for the handler.</param>
    /// <param name="patience">Ends the wait for another delivery of the same event.</param>
    public async Task<HandlingOutcome> HandleAsync(string key, Func<Task> handle, CancellationToken timeout, CancellationToken patience)
    {
        for (var pause = FirstPause; !await TryClaimAsync(key).ConfigureAwait(false); pause *= 2)
        {
            if (!_handling.ContainsKey(key) && await deduplication.IsCompleteAsync(key, CancellationToken.None).ConfigureAwait(false))
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

    // A store knows claims of instances. That an event has one handler in this instance is known here, even if the store lost the claim.
    private async Task<bool> TryClaimAsync(string key)
    {
        if (!_handling.TryAdd(key, true))
            return false;

        var isClaimed = false;
        try
        {
            return isClaimed = await deduplication.TryClaimAsync(key, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            if (!isClaimed)
                _handling.TryRemove(key, out _);
        }
    }

    private async Task<HandlingOutcome> HandleClaimedAsync(string key, Func<Task> handle)
    {
        var isHandled = await HandleRenewingAsync(key, handle).ConfigureAwait(false);
        await TryAsync(isHandled ? deduplication.CompleteAsync : deduplication.ReleaseAsync, key, CancellationToken.None).ConfigureAwait(false);
        _handling.TryRemove(key, out _);
        return isHandled ? HandlingOutcome.Handled : HandlingOutcome.Failed;
    }

    private async Task<bool> HandleRenewingAsync(string key, Func<Task> handle)
    {
        using var ended = new CancellationTokenSource();
        var renewing = RenewAsync(key, ended.Token);
        var handling = handle();
        await handling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended.CancelAsync().ConfigureAwait(false);
        await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return handling.IsCompletedSuccessfully;
    }

    private async Task RenewAsync(string key, CancellationToken ended)
    {
        if (deduplication.RenewalInterval is not { } interval)
            return;

        using var timer = new PeriodicTimer(interval, timeProvider);
        while (await timer.WaitForNextTickAsync(ended).ConfigureAwait(false))
            await TryAsync(deduplication.RenewAsync, key, ended).ConfigureAwait(false);
    }

    private async Task TryAsync(Func<string, CancellationToken, ValueTask> operation, string key, CancellationToken cancellationToken)
    {
        try
        {
            await operation(key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.DeduplicationFailed(e);
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
