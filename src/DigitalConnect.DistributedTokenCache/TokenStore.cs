using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.DistributedTokenCache;

/// <summary>Keeps tokens in the cache, encrypted.</summary>
internal sealed class TokenStore(BoundedCache cache, IDataProtectionProvider protection, TimeProvider timeProvider, ILogger logger)
{
    /// <summary>Reads the token of a client; null if there is none that is valid and that this instance can read.</summary>
    public async Task<AccessToken?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (await cache.GetAsync(key, cancellationToken).ConfigureAwait(false) is not { } entry)
            return null;

        try
        {
            var token = TokenPayload.Read(Protector(key).Unprotect(entry));
            return token.ExpiresAt > timeProvider.GetUtcNow() ? token : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            logger.UnreadableEntry(e);
            return null;
        }
    }

    public async Task WriteAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        var lifetime = token.ExpiresAt - timeProvider.GetUtcNow();
        if (lifetime > TimeSpan.Zero)
            await cache.SetAsync(key, Protector(key).Protect(TokenPayload.Write(token)), lifetime, cancellationToken).ConfigureAwait(false);
    }

    // The key is part of the purpose: an entry that is moved to another client's key can't be read there.
    private IDataProtector Protector(string key) => protection.CreateProtector("DigitalConnect.DistributedTokenCache", "v1", key);
}
