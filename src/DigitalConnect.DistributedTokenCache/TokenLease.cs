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

    // How long an instance that died keeps the others from its turn.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private readonly byte[] _holder = Guid.NewGuid().ToByteArray();

    /// <summary>Takes the lease if it is free, and waits a moment in any case.</summary>
    /// <returns>Whether this instance has it.</returns>
    public async Task<bool> TryTakeAsync(string key, CancellationToken cancellationToken)
    {
        var isFree = await cache.GetAsync(LeaseKey(key), cancellationToken).ConfigureAwait(false) is null;
        if (isFree)
            await cache.SetAsync(LeaseKey(key), _holder, Lifetime, cancellationToken).ConfigureAwait(false);

        await Task.Delay(Settling, timeProvider, cancellationToken).ConfigureAwait(false);
        return isFree && await IsHeldAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the turn back, also when the call that took it was cancelled. Another instance's turn is left alone.</summary>
    public async Task ReleaseAsync(string key)
    {
        if (await IsHeldAsync(key, CancellationToken.None).ConfigureAwait(false))
            await cache.RemoveAsync(LeaseKey(key), CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<bool> IsHeldAsync(string key, CancellationToken cancellationToken) =>
        await cache.GetAsync(LeaseKey(key), cancellationToken).ConfigureAwait(false) is { } holder && holder.AsSpan().SequenceEqual(_holder);

    private static string LeaseKey(string key) => key + ":lease";
}
