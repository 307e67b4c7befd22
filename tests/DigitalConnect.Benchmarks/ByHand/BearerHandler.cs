using System.Net.Http.Headers;

namespace DigitalConnect.Benchmarks.ByHand;

/// <summary>Gives every request the cached token.</summary>
internal sealed class BearerHandler(string token) : DelegatingHandler
{
    private readonly AuthenticationHeaderValue _authorization = new("Bearer", token);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = _authorization;
        return base.SendAsync(request, cancellationToken);
    }
}
