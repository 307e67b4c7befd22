using DigitalConnect.Runtime;
using DigitalConnect.Runtime.Calls;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalConnect.Authentication;

/// <summary>Gives every request to the API its token, and one that was answered 401 another.</summary>
/// <param name="tokens">Where the tokens come from.</param>
/// <param name="api">The API: nothing else ever sees a token.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="logger">Hears of rejected tokens.</param>
internal sealed class AuthorizationHandler(IAccessTokenProvider tokens, Uri api, TimeProvider? timeProvider = null, ILogger? logger = null)
    : DelegatingHandler
{
    // Where even new tokens are rejected (a wrong region, a missing permission), one per call would storm the token endpoint.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _origin = api.GetLeftPart(UriPartial.Authority) + "/";
    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;
    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private volatile Rejection? _rejection;
    private volatile string? _accepted;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        EnsureApi(request.RequestUri);

        var token = await GetTokenAsync(request, cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return Accepted(response, token);
        if (IsHopeless(token))
            return Rejected(response, request, token);

        var another = await ReplaceAsync(token, request, response, cancellationToken).ConfigureAwait(false);
        if (another.Value == token.Value)
            return Hopeless(response, request, token);

        response.Dispose();
        response = await SendAsync(request, another, cancellationToken).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.Unauthorized ? Hopeless(response, request, another) : Accepted(response, another);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Digital Connect is called asynchronously: a token is never waited for by blocking a thread.");

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, AccessToken token, CancellationToken cancellationToken)
    {
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", token.Authorization);
        return base.SendAsync(request, cancellationToken);
    }

    private async ValueTask<AccessToken> ReplaceAsync(
        AccessToken rejected, HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            _logger.TokenRejected();
            tokens.Invalidate(rejected);
            return await GetTokenAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private ValueTask<AccessToken> GetTokenAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        tokens is IReadyToken { Ready: { } token } ? new(token) : AskAsync(request, cancellationToken);

    private async ValueTask<AccessToken> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = TimeLimit.At((request as ApiRequest)?.Call.Deadline ?? Deadline.In(Timeout.InfiniteTimeSpan, _timeProvider), cancellationToken);
        try
        {
            return await limit.BoundAsync(tokens.GetTokenAsync(limit.Token)).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"{nameof(IAccessTokenProvider)} gave null.");
        }
        catch (Exception e) when (e is not ApiCallException && !limit.IsCancellationRequested)
        {
            // Whatever a provider of the user's own throws: nothing was sent, and the caller must hear that.
            throw new DigitalConnectAuthenticationException(
                $"No access token could be had from {tokens.GetType()}. Nothing was sent. See the inner exception.", innerException: e);
        }
    }

    private void EnsureApi(Uri? address)
    {
        // Behind the slash nothing can change the host any more.
        if (address?.OriginalString.StartsWith(_origin, StringComparison.Ordinal) == true)
            return;

        if (address is { IsAbsoluteUri: true } && address.Scheme == api.Scheme && address.IdnHost == api.IdnHost && address.Port == api.Port)
            return;

        throw new DigitalConnectAuthenticationException(
            $"The request goes to another address than the API at {api.GetLeftPart(UriPartial.Authority)}, so it gets no access token. " +
            "Nothing was sent. Check DigitalConnect:BaseAddress and the HttpClient's BaseAddress.");
    }

    private bool IsHopeless(AccessToken token) =>
        _rejection is { } rejection && rejection.Token == token.Value && _timeProvider.GetUtcNow() < rejection.Until;

    private HttpResponseMessage Accepted(HttpResponseMessage response, AccessToken token)
    {
        if (_accepted != token.Value)
            _accepted = token.Value;

        return response;
    }

    private HttpResponseMessage Hopeless(HttpResponseMessage response, HttpRequestMessage request, AccessToken token)
    {
        // One that has been accepted before was revoked meanwhile: the next may do.
        if (_accepted != token.Value)
        {
            _logger.NewTokenRejected();
            _rejection = new(token.Value, _timeProvider.GetUtcNow() + Patience);
        }

        return Rejected(response, request, token);
    }

    private HttpResponseMessage Rejected(HttpResponseMessage response, HttpRequestMessage request, AccessToken token)
    {
        (request as ApiRequest)?.Call.Hint = JwtAudience.RegionMismatch(token, api);
        return response;
    }

    private sealed record Rejection(string Token, DateTimeOffset Until)
    {
        public override string ToString() => $"rejected token, not replaced until {Until:O}";
    }
}
