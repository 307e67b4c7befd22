using System.Net;
using System.Net.Security;

namespace DigitalConnect.Benchmarks.Loopback;

/// <summary>Makes every client speak the same version of HTTP, whatever it puts into its requests.</summary>
/// <param name="version">The version.</param>
/// <param name="certificate">The thumbprint of the certificate that the server shows; null for a server without TLS.</param>
internal sealed class VersionHandler(Version version, string? certificate = null) : DelegatingHandler(Connections(certificate))
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Version = version;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        return base.SendAsync(request, cancellationToken);
    }

    private static SocketsHttpHandler Connections(string? certificate) => new()
    {
        EnableMultipleHttp2Connections = true,
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => certificate is not null && shown?.GetCertHashString() == certificate,
        },
    };
}
