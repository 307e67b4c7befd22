using Microsoft.Extensions.Logging;

namespace DigitalConnect.Authentication;

/// <summary>Keeps the tokens of one OAuth client, one for each set of scopes: a scope that the client lacks stops no other operation.</summary>
internal sealed class ClientCredentialsTokenProvider : IAccessTokenProvider, IReadyToken, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ScopeSets<ScopedTokenCache> _caches;

    /// <summary>Makes a provider.</summary>
    /// <param name="source">Where a token comes from when there is none, or a newer one is wanted.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="logger">Hears of new tokens and of failures, never of their secrets.</param>
    public ClientCredentialsTokenProvider(ITokenSource source, TimeProvider timeProvider, ILogger logger) =>
        _caches = new(scopes => new(source, scopes, timeProvider, logger, _stopping.Token));

    public AccessToken? Ready(IReadOnlyList<string> scopes) => _caches[scopes].Ready;

    public ValueTask<AccessToken> GetTokenAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken) =>
        _caches[scopes].GetTokenAsync(cancellationToken);

    public void Invalidate(AccessToken rejected)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        foreach (var cache in _caches.Values)
            cache.Invalidate(rejected);
    }

    // Not disposed but cancelled: a request that is under way may still look at it.
    public void Dispose() => _stopping.Cancel();
}
