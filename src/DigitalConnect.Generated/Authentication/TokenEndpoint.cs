using Duende.IdentityModel.Client;

namespace DigitalConnect.Authentication;

/// <summary>Asks a token endpoint for a token: one request, one response, in bounded time and memory.</summary>
internal sealed class TokenEndpoint(
    Func<HttpClient> createClient, ClientAuthentication client, TokenEndpointErrors errors, Uri address, TimeSpan timeout, TimeProvider timeProvider)
    : ITokenSource
{
    private const int LargestResponse = 64 * 1024;

    public async Task<AccessToken> GetAsync(IReadOnlyList<string> scopes, AccessToken? unwanted, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var askedAt = timeProvider.GetTimestamp();
            using var http = Client();
            using var request = client.CreateRequest(address, scopes);
            using var response = await http.RequestClientCredentialsTokenAsync(request, either.Token).ConfigureAwait(false);
            return TokenResponseReader.Read(response, scopes, askedAt, timeProvider, errors);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw errors.TimedOut(timeout, e);
        }
    }

    // Its own timeout knows no TimeProvider.
    private HttpClient Client()
    {
        var http = createClient();
        http.MaxResponseContentBufferSize = LargestResponse;
        http.Timeout = Timeout.InfiniteTimeSpan;
        return http;
    }
}
