using Microsoft.Extensions.Logging;

namespace DigitalConnect.Authentication;

/// <summary>Keeps the token for one set of scopes: requests it once for any number of callers, and early enough that none waits.</summary>
/// <param name="source">Where a token comes from.</param>
/// <param name="scopes">What the token must allow.</param>
/// <param name="timeProvider">The clock; only its monotonic time counts.</param>
/// <param name="logger">Hears of new tokens and of failures.</param>
/// <param name="stopping">Ends a request that is under way.</param>
internal sealed class ScopedTokenCache(
    ITokenSource source, IReadOnlyList<string> scopes, TimeProvider timeProvider, ILogger logger, CancellationToken stopping)
{
    private readonly Lock _gate = new();
    private readonly TokenBackoff _backoff = new(timeProvider);
    private volatile CachedToken? _cached;
    private AccessToken? _rejected;
    private Task<AccessToken>? _request;

    /// <summary>The token, as long as there is nothing to be done about it.</summary>
    public AccessToken? Ready => _cached is { RefreshAt.HasPassed: false } cached ? cached.Token : null;

    public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        if (_cached is not { } cached || cached.End.HasPassed)
            return new(JoinRequestAsync().WaitAsync(cancellationToken));

        if (cached.RefreshAt.HasPassed)
            RefreshInBackground();

        return new(cached.Token);
    }

    public void Invalidate(AccessToken rejected)
    {
        lock (_gate)
        {
            if (_cached?.Token.Value != rejected.Value)
                return;

            _rejected = rejected;
            _cached = null;
        }
    }

    private Task<AccessToken> JoinRequestAsync()
    {
        lock (_gate)
        {
            if (_request is not null)
                return _request;

            // Another caller's request may have ended since this one looked.
            if (_cached is { End.HasPassed: false } cached)
                return Task.FromResult(cached.Token);

            return _backoff.Holds ? Task.FromException<AccessToken>(_backoff.NotYet()) : StartRequestAsync();
        }
    }

    private void RefreshInBackground()
    {
        lock (_gate)
        {
            if (_request is null && _cached is { RefreshAt.HasPassed: true } && !_backoff.Holds && !stopping.IsCancellationRequested)
                StartRequestAsync();
        }
    }

    // The request belongs to no caller: it goes on when the one who started it gives up.
    private Task<AccessToken> StartRequestAsync()
    {
        var unwanted = _rejected ?? _cached?.Token;
        _request = Task.Run(() => RequestAsync(unwanted));
        _request.Observe(); // Every caller may have given up.
        return _request;
    }

    private async Task<AccessToken> RequestAsync(AccessToken? unwanted)
    {
        try
        {
            ObjectDisposedException.ThrowIf(stopping.IsCancellationRequested, typeof(IAccessTokenProvider));
            var token = await source.GetAsync(scopes, unwanted, stopping).ConfigureAwait(false);
            Keep(token);
            return token;
        }
        catch (DigitalConnectAuthenticationException failure)
        {
            BackOff(failure);
            throw;
        }
        finally
        {
            lock (_gate)
                _request = null;
        }
    }

    private void Keep(AccessToken token)
    {
        var cached = CachedToken.Create(token, timeProvider);
        if (cached.End.HasPassed)
        {
            throw new DigitalConnectAuthenticationException(
                "The access token that was given had already ended (expires_in). Check this machine's clock and the token endpoint.");
        }

        lock (_gate)
        {
            _backoff.Succeeded();
            _rejected = null;
            _cached = cached;
        }

        logger.TokenObtained(token.ExpiresAt);
    }

    private void BackOff(DigitalConnectAuthenticationException failure)
    {
        CachedToken? cached;
        lock (_gate)
        {
            _backoff.Failed(failure);
            cached = _cached;
        }

        if (cached is { End.HasPassed: false })
            logger.EarlyRefreshFailed(cached.Token.ExpiresAt, failure.Message);
        else
            logger.TokenRequestFailed(failure.Message);
    }
}
