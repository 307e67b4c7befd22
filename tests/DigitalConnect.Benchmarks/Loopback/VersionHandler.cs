using System.Net;

namespace DigitalConnect.Benchmarks.Loopback;

/// <summary>Makes every client speak the same version of HTTP, whatever it puts into its requests.</summary>
internal sealed class VersionHandler(Version version) : DelegatingHandler(new SocketsHttpHandler { EnableMultipleHttp2Connections = true })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Version = version;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        return base.SendAsync(request, cancellationToken);
    }
}
