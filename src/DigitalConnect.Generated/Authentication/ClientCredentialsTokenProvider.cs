using Microsoft.Extensions.Logging;

namespace DigitalConnect.Authentication;

/// <summary>Keeps the token of one OAuth client: asks once for any number of callers, and early enough that none waits.</summary>
/// <param name="source">Where a token comes from when there is none, or a newer one is wanted.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="logger">Hears of new tokens and of failures, never of their secrets.</param>
internal sealed class ClientCredentialsTokenProvider(ITokenSource source, TimeProvider timeProvider, ILogger logger) : IAccessTokenProvider, IReadyToken, IDisposable
{
    private readonly Lock _gate = new();
    private readonly TokenBackoff _backoff = new();
    private readonly CancellationTokenSource _stopping = new();
    private volatile CachedToken? _cached;
    private AccessToken? _rejected;
    private Task<AccessToken>? _request;

    public AccessToken? Ready =>
        _cached is { } cached && timeProvider.GetUtcNow() is var now && cached.RefreshAt > now && cached.Token.ExpiresAt > now ? cached.Token : null;

    public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        if (_cached is not { } cached || cached.Token.ExpiresAt <= now)
            return new(JoinRequestAsync(now).WaitAsync(cancellationToken));

        if (cached.RefreshAt <= now)
            RefreshInBackground(now);

        return new(cached.Token);
    }

    public void Invalidate(AccessToken rejected)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        lock (_gate)
        {
            if (_cached?.Token.Value != rejected.Value)
                return;

            _rejected = rejected;
            _cached = null;
        }
    }

    // Not disposed but cancelled: a request that is under way may still look at it.
    public void Dispose() => _stopping.Cancel();

    private Task<AccessToken> JoinRequestAsync(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_request is not null)
                return _request;

            // Another caller's request may have ended since this one looked.
            if (_cached is { } cached && cached.Token.ExpiresAt > now)
                return Task.FromResult(cached.Token);

            return _backoff.Holds(now) ? Task.FromException<AccessToken>(_backoff.NotYet(now)) : StartRequestAsync();
        }
    }

    private void RefreshInBackground(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_request is null && _cached?.RefreshAt <= now && !_backoff.Holds(now) && !_stopping.IsCancellationRequested)
                StartRequestAsync();
        }
    }

    // The request belongs to no caller: it goes on when the one who started it gives up.
    private Task<AccessToken> StartRequestAsync()
    {
        var unwanted = _rejected ?? _cached?.Token;
        _request = Task.Run(() => RequestAsync(unwanted));
        _ = _request.ContinueWith(
            static request => _ = request.Exception, // Observed, even if every caller has given up.
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return _request;
    }

    private async Task<AccessToken> RequestAsync(AccessToken? unwanted)
    {
        try
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, typeof(IAccessTokenProvider));
            var token = await source.GetAsync(unwanted, _stopping.Token).ConfigureAwait(false);
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
        var now = timeProvider.GetUtcNow();
        if (token.ExpiresAt <= now)
        {
            throw new DigitalConnectAuthenticationException(
                "The access token that was given had already ended (expires_in), so nothing was sent. Check this machine's clock and the token endpoint.");
        }

        lock (_gate)
        {
            _backoff.Succeeded();
            _rejected = null;
            _cached = CachedToken.Create(token, now);
        }

        logger.TokenObtained(token.ExpiresAt);
    }

    private void BackOff(DigitalConnectAuthenticationException failure)
    {
        var now = timeProvider.GetUtcNow();
        CachedToken? cached;
        lock (_gate)
        {
            _backoff.Failed(failure, now);
            cached = _cached;
        }

        if (cached?.Token.ExpiresAt > now)
            logger.EarlyRefreshFailed(cached.Token.ExpiresAt, failure.Message);
        else
            logger.TokenRequestFailed(failure.Message);
    }
}
