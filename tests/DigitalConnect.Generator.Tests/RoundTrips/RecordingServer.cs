using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>A server on a raw loopback socket: what it records is what was sent, before any library looked at it.</summary>
internal sealed class RecordingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private volatile RecordedRequest? _last;

    public RecordingServer()
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Gives the JSON that a request is answered; null for 204.</summary>
    public Func<RecordedRequest, string?> Answer { get; set; } = request => request.Body.Length == 0 ? null : request.Text;

    /// <summary>The status of a response that has a body.</summary>
    public int Status { get; set; } = 200;

    public IReadOnlyCollection<RecordedRequest> Requests => _requests;

    public RecordedRequest Last => _last ?? throw new InvalidOperationException("There was no request.");

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        await using (var stream = new BufferedStream(connection.GetStream()))
        {
            while (await ReadLineAsync(stream) is { Length: > 0 } line)
            {
                var request = await ReadAsync(stream, line.Split(' '));
                _requests.Enqueue(request);
                _last = request;
                var body = Answer(request) is { } json ? Encoding.UTF8.GetBytes(json) : null;
                var head = body is null ? "204 No Content" : $"{Status} X\r\nContent-Type: application/json\r\nContent-Length: {body.Length}";
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\n\r\n"));
                await stream.WriteAsync(body ?? []);
                await stream.FlushAsync();
            }
        }
    }

    private static async Task<RecordedRequest> ReadAsync(Stream stream, string[] line)
    {
        var headers = new List<KeyValuePair<string, string>>();
        while (await ReadLineAsync(stream) is { Length: > 0 } header)
        {
            var (name, value) = header.Split(": ", 2) is [var before, var behind] ? (before, behind) : (header.TrimEnd(':'), "");
            headers.Add(new(name, value));
        }

        var request = new RecordedRequest(line[0], string.Join(' ', line[1..^1]), headers, []);
        return request with { Body = await ReadBodyAsync(stream, request.Header("Content-Length"), request.Header("Transfer-Encoding")) };
    }

    private static async Task<byte[]> ReadBodyAsync(Stream stream, string? length, string? encoding)
    {
        if (encoding is null)
            return await ReadBytesAsync(stream, length is null ? 0 : int.Parse(length, CultureInfo.InvariantCulture));

        var body = new MemoryStream();
        while (int.Parse((await ReadLineAsync(stream))!, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            body.Write(await ReadBytesAsync(stream, size));
            await ReadLineAsync(stream);
        }

        await ReadLineAsync(stream);
        return body.ToArray();
    }

    private static async Task<byte[]> ReadBytesAsync(Stream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (await stream.ReadAsync(next) > 0)
        {
            if (next[0] == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');

            line.Add(next[0]);
        }

        return line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]);
    }
}
