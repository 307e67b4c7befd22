using Duende.IdentityModel.Client;

namespace DigitalConnect.Authentication;

/// <summary>Asks a token endpoint for a token: one request, one answer, in bounded time and memory.</summary>
internal sealed class TokenEndpoint(
    HttpMessageHandler handler, ClientAuthentication client, TokenEndpointErrors errors, Uri address, TimeSpan timeout, TimeProvider timeProvider)
    : ITokenSource
{
    private const int LargestAnswer = 64 * 1024;

    public async Task<AccessToken> GetAsync(AccessToken? unwanted, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            // Counted from before the request, so that a token is never taken for younger than it is.
            var askedAt = timeProvider.GetUtcNow();
            using var http = CreateClient();
            using var request = client.CreateRequest(address);
            using var response = await http.RequestClientCredentialsTokenAsync(request, either.Token).ConfigureAwait(false);
            return TokenAnswer.Read(response, askedAt, errors);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw errors.TimedOut(timeout, e);
        }
    }

    // Its own timeout knows no TimeProvider.
    private HttpClient CreateClient() => new(handler, disposeHandler: false)
    {
        MaxResponseContentBufferSize = LargestAnswer,
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
