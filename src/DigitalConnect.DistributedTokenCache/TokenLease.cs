using System.Collections.Concurrent;

namespace DigitalConnect.DistributedTokenCache;

/// <summary>One instance's turn to ask for a client's token.</summary>
/// <remarks>
/// <c>IDistributedCache</c> has no atomic operation, so a lease is written, left to settle, and read back: of instances that
/// write at the same time the last one has it. Should an instance pause for longer than that between looking and writing,
/// two ask for a token, which harms nobody.
/// </remarks>
internal sealed class TokenLease(BoundedCache cache, TimeProvider timeProvider)
{
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    // A token request takes less. Of those who wait longer one takes the turn over, whether or not the cache ever ends the lease.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // For the cache to tidy up; nothing depends on it.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Guid> _own = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Sighting> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes the lease if it is free or its holder was waited for in vain, and waits a moment in any case.</summary>
    /// <returns>Whether this instance has it.</returns>
    public async Task<bool> TryTakeAsync(string key, CancellationToken cancellationToken)
    {
        var isFree = await HolderAsync(key, cancellationToken).ConfigureAwait(false) is not { } holder || IsOverdue(key, holder);
        if (isFree)
        {
            _own[key] = Guid.NewGuid();
            await cache.SetAsync(LeaseKey(key), _own[key].ToByteArray(), Lifetime, cancellationToken).ConfigureAwait(false);
        }

        await Task.Delay(Settling, timeProvider, cancellationToken).ConfigureAwait(false);
        return isFree && await IsOwnAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the turn back, also when the call that took it was cancelled. Another instance's turn is left alone.</summary>
    public async Task ReleaseAsync(string key)
    {
        if (await IsOwnAsync(key, CancellationToken.None).ConfigureAwait(false))
            await cache.RemoveAsync(LeaseKey(key), CancellationToken.None).ConfigureAwait(false);
    }

    // By our own monotonic time since we first saw this very turn: neither the cache's clock nor the holder's counts.
    private bool IsOverdue(string key, string holder)
    {
        var sighting = _seen.AddOrUpdate(
            key,
            static (_, now) => now,
            static (_, seen, now) => seen.Holder == now.Holder ? seen : now,
            new Sighting(holder, timeProvider.GetTimestamp()));
        return timeProvider.GetElapsedTime(sighting.Since) >= Patience;
    }

    private async Task<bool> IsOwnAsync(string key, CancellationToken cancellationToken) =>
        _own.TryGetValue(key, out var own) && await HolderAsync(key, cancellationToken)
            .ConfigureAwait(false) == Convert.ToHexString(own.ToByteArray());

    private async Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        await cache.GetAsync(LeaseKey(key), cancellationToken).ConfigureAwait(false) is { } holder ? Convert.ToHexString(holder) : null;

    private static string LeaseKey(string key) => key + ":lease";

    private sealed record Sighting(string Holder, long Since);
}
