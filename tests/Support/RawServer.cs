using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace DigitalConnect.TestSupport;

/// <summary>A TCP server on loopback that sends exactly the bytes that a test wants, when the test wants them.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<RawRequest> _requests = new();
    private readonly Channel<RawRequest> _arrivals = Channel.CreateUnbounded<RawRequest>();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<RawExchange, Task>[] _script;
    private readonly Task _accepting;
    private int _arrived = -1;

    private RawServer(Func<RawExchange, Task>[] script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>The requests that have arrived as a whole.</summary>
    public IReadOnlyList<RawRequest> Requests => [.. _requests];

    /// <summary>Starts a server. The first request gets the first of the script, the next the second; the last of it is for all that
    /// follow.</summary>
    public static RawServer Start(params Func<RawExchange, Task>[] script) => new(script);

    /// <summary>Waits for the next request.</summary>
    public ValueTask<RawRequest> NextRequestAsync() => _arrivals.Reader.ReadAsync(TestContext.CurrentContext.CancellationToken);

    /// <summary>Refuses connections from now on.</summary>
    public void StopListening() => _listener.Stop();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException
            or InvalidOperationException)
        {
            // The test has ended.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        try
        {
            using (connection)
            {
                connection.NoDelay = true;
                while (await RawRequest.ReadAsync(connection.GetStream(), _stopping.Token) is { } request)
                {
                    var exchange = new RawExchange(connection, request, _stopping.Token);
                    var respond = _script[Math.Min(Interlocked.Increment(ref _arrived), _script.Length - 1)];
                    _requests.Enqueue(request);
                    _arrivals.Writer.TryWrite(request);
                    await respond(exchange);
                    if (exchange.HasEnded)
                        return;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has gone. What that did to it, the test sees on its side.
        }
    }
}
