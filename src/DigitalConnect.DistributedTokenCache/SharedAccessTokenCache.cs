using Microsoft.Extensions.Logging;

namespace DigitalConnect.DistributedTokenCache;

/// <summary>One token for all instances: the first that needs one asks for it, the others find it.</summary>
internal sealed class SharedAccessTokenCache(TokenStore store, TokenLease lease, TimeProvider timeProvider, ILogger logger) : IAccessTokenCache
{
    // How long to wait for other instances, one after the other, before asking out of turn.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async ValueTask<AccessToken> GetOrCreateAsync(
        string key, AccessToken? unwanted, Func<CancellationToken, Task<AccessToken>> request, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindOrTakeTurnAsync(key, unwanted, cancellationToken).ConfigureAwait(false) is { } shared)
                return shared;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.CacheFailed(e);
            return await request(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var token = await request(cancellationToken).ConfigureAwait(false);
            await TryAsync(store.WriteAsync(key, token, cancellationToken)).ConfigureAwait(false);
            return token;
        }
        finally
        {
            await TryAsync(lease.ReleaseAsync(key)).ConfigureAwait(false);
        }
    }

    /// <summary>Finds the shared token, waiting for the instance that is asking for it; null when it is this one's turn to ask.</summary>
    private async Task<AccessToken?> FindOrTakeTurnAsync(string key, AccessToken? unwanted, CancellationToken cancellationToken)
    {
        var began = timeProvider.GetTimestamp();
        do
        {
            if (await FindAsync(key, unwanted, cancellationToken).ConfigureAwait(false) is { } shared)
                return shared;

            if (await lease.TryTakeAsync(key, cancellationToken).ConfigureAwait(false))
                return await FindInTurnAsync(key, unwanted, cancellationToken).ConfigureAwait(false);
        }
        while (timeProvider.GetElapsedTime(began) < Patience);

        return null;
    }

    // Whoever had the turn before may have written its token since we looked.
    private async Task<AccessToken?> FindInTurnAsync(string key, AccessToken? unwanted, CancellationToken cancellationToken)
    {
        var shared = await FindAsync(key, unwanted, cancellationToken).ConfigureAwait(false);
        if (shared is not null)
            await TryAsync(lease.ReleaseAsync(key)).ConfigureAwait(false);

        return shared;
    }

    // An entry that ends before the unwanted token is an older one, most likely rejected or replaced long ago.
    private async Task<AccessToken?> FindAsync(string key, AccessToken? unwanted, CancellationToken cancellationToken) =>
        await store.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } token
            && (unwanted is null || (token.Value != unwanted.Value && token.ExpiresAt >= unwanted.ExpiresAt))
            ? token
            : null;

    private async Task TryAsync(Task operation)
    {
        try
        {
            await operation.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            logger.CacheFailed(e);
        }
    }
}
