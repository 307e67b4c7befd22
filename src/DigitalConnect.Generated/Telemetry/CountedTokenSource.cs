using DigitalConnect.Authentication;

namespace DigitalConnect.Telemetry;

/// <summary>Counts the requests for tokens that a source makes.</summary>
internal sealed class CountedTokenSource(ITokenSource source, ClientMetrics metrics) : ITokenSource
{
    public async Task<AccessToken> GetAsync(AccessToken? unwanted, CancellationToken cancellationToken)
    {
        try
        {
            var token = await source.GetAsync(unwanted, cancellationToken).ConfigureAwait(false);
            metrics.TokenRequest((int)HttpStatusCode.OK, error: null);
            return token;
        }
        catch (DigitalConnectAuthenticationException failure)
        {
            metrics.TokenRequest((int?)failure.StatusCode, failure.Error is null ? ErrorTypes.Of(failure) : "oauth_error");
            throw;
        }
    }
}
