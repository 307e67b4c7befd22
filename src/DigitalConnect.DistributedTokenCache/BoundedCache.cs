using Microsoft.Extensions.Caching.Distributed;

namespace DigitalConnect.DistributedTokenCache;

/// <summary>A distributed cache whose operations end in bounded time, also where it ignores cancellation.</summary>
internal sealed class BoundedCache(IDistributedCache cache, string prefix, TimeSpan timeout, TimeProvider timeProvider)
{
    public async Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        byte[]? entry = null;
        await RunAsync(async ended => entry = await cache.GetAsync(prefix + key, ended).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
        return entry;
    }

    public Task SetAsync(string key, byte[] entry, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var options = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime };
        return RunAsync(ended => cache.SetAsync(prefix + key, entry, options, ended), cancellationToken);
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        RunAsync(ended => cache.RemoveAsync(prefix + key, ended), cancellationToken);

    private async Task RunAsync(Func<CancellationToken, Task> operation, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var running = operation(either.Token);
        _ = running.ContinueWith(
            static failed => _ = failed.Exception, // Observed, even if it was given up before it failed.
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        await running.WaitAsync(either.Token).ConfigureAwait(false);
    }
}
