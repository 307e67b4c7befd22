using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Authentication;

/// <summary>Looks for a token in the shared cache first. Whatever the cache does, there is the token endpoint.</summary>
/// <param name="source">The token endpoint.</param>
/// <param name="cache">The shared cache.</param>
/// <param name="key">Names the OAuth client in it.</param>
/// <param name="timeout">How long the cache may take altogether, its token request included.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="logger">Hears of a cache that fails.</param>
internal sealed class SharedTokenSource(
    ITokenSource source, IAccessTokenCache cache, string key, TimeSpan timeout, TimeProvider timeProvider, ILogger logger) : ITokenSource
{
    /// <summary>The key of a client: the same in every instance, and telling nothing.</summary>
    public static string Key(Uri endpoint, string clientId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{endpoint.AbsoluteUri}\n{clientId}")));

    public async Task<AccessToken> GetAsync(AccessToken? unwanted, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var shared = cache.GetOrCreateAsync(key, unwanted, ended => source.GetAsync(unwanted, ended), either.Token);
            return await shared.AsTask().WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not DigitalConnectAuthenticationException && !cancellationToken.IsCancellationRequested)
        {
            logger.SharedCacheFailed(e.GetType().Name);
            return await source.GetAsync(unwanted, cancellationToken).ConfigureAwait(false);
        }
    }
}
