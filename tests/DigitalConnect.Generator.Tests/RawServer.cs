using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DigitalConnect.Generator.Tests;

/// <summary>Takes one request on loopback as it is on the wire, and answers it.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawServer(string response)
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        Request = ServeAsync(response);
    }

    public Uri Address { get; }

    public Task<string> Request { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<string> ServeAsync(string response)
    {
        using var connection = await _listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        var received = new MemoryStream();
        var buffer = new byte[4096];
        while (!IsWhole(Encoding.UTF8.GetString(received.ToArray())))
        {
            received.Write(buffer, 0, await stream.ReadAsync(buffer));
        }

        var body = Encoding.UTF8.GetBytes(response);
        var status = body.Length == 0 ? "204 No Content" : $"200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
        return Encoding.UTF8.GetString(received.ToArray());
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = text.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return end >= 0 && (length is null ? !text.Contains("chunked", StringComparison.Ordinal) || text.EndsWith("0\r\n\r\n",
            StringComparison.Ordinal)
            : Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= int.Parse(length["Content-Length: ".Length..],
                System.Globalization.CultureInfo.InvariantCulture));
    }
}
