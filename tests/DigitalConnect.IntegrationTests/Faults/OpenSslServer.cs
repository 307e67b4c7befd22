using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>A TLS server that demands a certificate of its clients and says so by an alert, which one written in .NET cannot do on Linux.</summary>
internal sealed class OpenSslServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly Process _process;

    private OpenSslServer(TemporaryFolder folder, Process process, Uri address) => (_folder, _process, Address) = (folder, process, address);

    public Uri Address { get; }

    public static async Task<OpenSslServer> StartAsync(Func<X509Certificate2> createCertificate, string protocol, CancellationToken cancellationToken)
    {
        var folder = new TemporaryFolder();
        using var certificate = createCertificate();
        using var key = certificate.GetRSAPrivateKey()!;
        var file = Path.Combine(folder.Path, "server.pem");
        await File.WriteAllTextAsync(file, key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem(), cancellationToken);

        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo(
            "openssl", ["s_server", "-accept", $"{port}", "-cert", file, "-key", file, $"-{protocol}", "-Verify", "1", "-verify_return_error",
                "-www"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line && !line.Contains("ACCEPT", StringComparison.Ordinal))
        {
            // It says more before it is ready.
        }

        return new OpenSslServer(folder, process, new Uri($"https://127.0.0.1:{port}/"));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
