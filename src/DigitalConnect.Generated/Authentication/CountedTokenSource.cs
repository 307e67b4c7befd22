namespace DigitalConnect.Authentication;

/// <summary>Counts the requests for tokens that a source makes.</summary>
internal sealed class CountedTokenSource(ITokenSource source, TokenMetrics metrics, string? account) : ITokenSource
{
    public async Task<AccessToken> GetAsync(IReadOnlyList<string> scopes, AccessToken? unwanted, CancellationToken cancellationToken)
    {
        try
        {
            var token = await source.GetAsync(scopes, unwanted, cancellationToken).ConfigureAwait(false);
            metrics.Request(account, (int)HttpStatusCode.OK, error: null);
            return token;
        }
        catch (DigitalConnectAuthenticationException failure)
        {
            metrics.Request(account, (int?)failure.StatusCode, failure.Error is null ? DigitalConnectAuthenticationException.TelemetryName
                : "oauth_error");
            throw;
        }
    }
}
