using System.Net;
using System.Net.Sockets;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Resets the first connection while the request is still being written; passes the next ones on to a server.</summary>
internal sealed class EarlyReset : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Uri _server;
    private readonly Task _serving;

    private EarlyReset(Uri server)
    {
        _server = server;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public int Resets { get; private set; }

    public static EarlyReset Start(Uri server) => new(server);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            using (var first = await _listener.AcceptTcpClientAsync(_stopping.Token))
            {
                await first.GetStream().ReadExactlyAsync(new byte[1000], _stopping.Token);
                first.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                Resets++;
            }

            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                using var server = new TcpClient();
                await server.ConnectAsync(_server.Host, _server.Port, _stopping.Token);
                await Task.WhenAny(
                    client.GetStream().CopyToAsync(server.GetStream(), _stopping.Token),
                    server.GetStream().CopyToAsync(client.GetStream(), _stopping.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The test has ended.
        }
    }
}
