using DigitalConnect.Runtime;
using DigitalConnect.Runtime.Calls;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalConnect.Authentication;

/// <summary>Gives every request to the API its token, and once in a call, after a 401, another.</summary>
internal sealed class AuthorizationHandler : DelegatingHandler
{
    private readonly IAccessTokenProvider _tokens;
    private readonly Uri _api;
    private readonly DigitalConnectOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ScopeSets<TokenReplacement> _replacements;

    /// <summary>Makes a handler.</summary>
    /// <param name="tokens">Where the tokens come from.</param>
    /// <param name="api">The API: nothing else ever sees a token.</param>
    /// <param name="options">The settings, for the words of errors.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="logger">Hears of rejected tokens.</param>
    public AuthorizationHandler(
        IAccessTokenProvider tokens, Uri api, DigitalConnectOptions options, TimeProvider? timeProvider = null, ILogger? logger = null)
    {
        (_tokens, _api, _options, _timeProvider) = (tokens, api, options, timeProvider ?? TimeProvider.System);
        _replacements = new(scopes => new(tokens, scopes, _timeProvider, logger ?? NullLogger.Instance));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        EnsureApi(request.RequestUri);

        var call = (request as ApiRequest)?.Call;
        var scopes = call?.Scopes ?? [];
        var token = await GetTokenAsync(call, scopes, cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        var replacement = _replacements[scopes];
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            replacement.Accepted(token);
            return response;
        }

        var another = await ReplaceAsync(replacement, token, response, request, scopes, cancellationToken).ConfigureAwait(false);
        if (another is null)
        {
            call?.Hint = RegionMismatch(token);
            return response;
        }

        response.Dispose();
        response = await SendAsync(request, another, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            replacement.Helped(another);
            return response;
        }

        replacement.DidNotHelp(another, request);
        call?.Hint = RegionMismatch(another);
        return response;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Digital Connect is called asynchronously: a token is never waited for by blocking a thread.");

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, AccessToken token, CancellationToken cancellationToken)
    {
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", token.Authorization);
        return base.SendAsync(request, cancellationToken);
    }

    private ValueTask<AccessToken> GetTokenAsync(ApiCall? call, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        if ((_tokens as IReadyToken)?.Ready(scopes) is { } ready)
            return new(ready);

        return call?.HandlerState is CallAuthorization { MayRequestToken: false, Token: { } token }
            ? new(token)
            : RequestTokenAsync(call, after: null, scopes, cancellationToken);
    }

    /// <summary>Gets another token than the one that was rejected; null if there is none, or none that would help this call.</summary>
    private async ValueTask<AccessToken?> ReplaceAsync(
        TokenReplacement replacement,
        AccessToken rejected,
        HttpResponseMessage response,
        HttpRequestMessage request,
        IReadOnlyList<string> scopes,
        CancellationToken cancellationToken)
    {
        var call = (request as ApiRequest)?.Call;
        var state = call?.HandlerState as CallAuthorization;
        if (state is { IsResent: true } or { MayRequestToken: false } || replacement.BeginAsync(rejected, request) is not { } replaced)
            return null;

        try
        {
            var another = await RequestTokenAsync(call, replaced, scopes, cancellationToken).ConfigureAwait(false);
            if (another.Value == rejected.Value)
                return null;

            (call?.HandlerState as CallAuthorization)?.IsResent = true;
            return another;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async ValueTask<AccessToken> RequestTokenAsync(
        ApiCall? call, Task<bool>? after, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        using var limit = TimeLimit.At(call?.Deadline ?? Deadline.In(Timeout.InfiniteTimeSpan, _timeProvider), cancellationToken);
        try
        {
            if (after is not null)
                await limit.BoundAsync(after.WaitAsync(limit.Token)).ConfigureAwait(false);

            var token = await limit.BoundAsync(_tokens.GetTokenAsync(scopes, limit.Token)).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"{nameof(IAccessTokenProvider)} gave null.");
            if (call is not null)
                Authorization(call).Requested(token);

            return token;
        }
        catch (Exception e) when (e is not ApiCallException && !limit.IsCancellationRequested)
        {
            // Whatever a provider of the user's own throws: nothing was sent, and the caller must hear that.
            throw new DigitalConnectAuthenticationException(
                $"No access token could be had from {_tokens.GetType()}. See the inner exception.", innerException: e);
        }
    }

    private static CallAuthorization Authorization(ApiCall call)
    {
        if (call.HandlerState is CallAuthorization known)
            return known;

        var authorization = new CallAuthorization();
        call.HandlerState = authorization;
        return authorization;
    }

    private string? RegionMismatch(AccessToken token) => JwtAudience.RegionMismatch(token, _api, _options.Setting(nameof(_options.Region)));

    private void EnsureApi(Uri? address)
    {
        if (address is not null && IsBelow(address.OriginalString, _api.OriginalString.AsSpan().TrimEnd('/')))
            return;

        if (address is { IsAbsoluteUri: true } && address.Scheme == _api.Scheme && address.IdnHost == _api.IdnHost && address.Port == _api.Port)
            return;

        throw new DigitalConnectAuthenticationException(
            $"The request goes to another address than the API at {_api.GetLeftPart(UriPartial.Authority)}, so it gets no access token. " +
            $"Check {_options.Setting(nameof(_options.BaseAddress))} and the HttpClient's BaseAddress.");
    }

    // Behind the slash nothing can change the host any more.
    private static bool IsBelow(ReadOnlySpan<char> address, ReadOnlySpan<char> api) =>
        address.Length > api.Length && address[api.Length] == '/' && address.StartsWith(api);
}
