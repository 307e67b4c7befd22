using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Runtime.Transport;

/// <summary>Sends by an <see cref="HttpClient"/>, with its headers and its time limit.</summary>
internal sealed class HttpClientSender(HttpClient httpClient) : IRequestSender
{
    private KnownOrigin? _origin;

    public string Origin
    {
        get
        {
            var address = httpClient.BaseAddress
                ?? throw new InvalidOperationException("The HttpClient has no BaseAddress. Set it to the address of the API.");
            var known = _origin;
            if (!ReferenceEquals(known?.Address, address))
                _origin = known = new(address, BaseText.Of(address));

            return known!.Text;
        }
    }

    public TimeSpan Timeout => httpClient.Timeout;

    public Task<HttpResponseMessage> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Version = httpClient.DefaultRequestVersion;
        request.VersionPolicy = httpClient.DefaultVersionPolicy;
        return httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private sealed record KnownOrigin(Uri Address, string Text);
}
