using Microsoft.Extensions.Logging;

namespace DigitalConnect.Authentication;

/// <summary>Looks for a token in the shared cache first. Whatever the cache does, there is the token endpoint.</summary>
/// <param name="source">The token endpoint.</param>
/// <param name="cache">The shared cache.</param>
/// <param name="key">Names the OAuth client's tokens in it.</param>
/// <param name="timeout">How long the cache may take altogether, its token request included.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="logger">Hears of a cache that fails.</param>
internal sealed class SharedTokenSource(
    ITokenSource source, IAccessTokenCache cache, SharedTokenKey key, TimeSpan timeout, TimeProvider timeProvider, ILogger logger) : ITokenSource
{
    public async Task<AccessToken> GetAsync(IReadOnlyList<string> scopes, AccessToken? unwanted, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var shared = cache.GetOrCreateAsync(key.For(scopes), unwanted, ended => source.GetAsync(scopes, unwanted, ended), either.Token).AsTask();
            shared.Observe(); // It may go on, and fail, after it was given up.
            return await shared.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not DigitalConnectAuthenticationException && !cancellationToken.IsCancellationRequested)
        {
            logger.SharedCacheFailed(e.GetType().Name);
            return await source.GetAsync(scopes, unwanted, cancellationToken).ConfigureAwait(false);
        }
    }
}
