using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace DigitalConnect.TestSupport;

/// <summary>A request that has arrived, and what is to be done about it, byte by byte.</summary>
public sealed class RawExchange(TcpClient connection, RawRequest request, CancellationToken stopping)
{
    private readonly NetworkStream _stream = connection.GetStream();

    public RawRequest Request => request;

    /// <summary>Ends with the server.</summary>
    public CancellationToken Stopping => stopping;

    public bool HasEnded { get; private set; }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes, stopping);

    /// <summary>Sends a whole response.</summary>
    public Task RespondAsync(int status, string body = "", params string[] headers) => RespondAsync(status, Encoding.UTF8.GetBytes(body), headers);

    /// <inheritdoc cref="RespondAsync(int, string, string[])"/>
    public Task RespondAsync(int status, ReadOnlyMemory<byte> body, params string[] headers)
    {
        var head = Head(status, [.. headers, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")]);
        return SendAsync(new ReadOnlyMemory<byte>([.. Encoding.UTF8.GetBytes(head), .. body.Span]));
    }

    public static string Head(int status, params string[] headers) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Reason\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    /// <summary>Ends the connection in good order (FIN).</summary>
    public void Close()
    {
        HasEnded = true;
        connection.Close();
    }

    /// <summary>Ends the connection rudely (RST).</summary>
    public void Reset()
    {
        HasEnded = true;
        connection.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        connection.Client.Close();
    }

    /// <summary>Says nothing more, and waits until the client has gone.</summary>
    public async Task StayAsync()
    {
        HasEnded = true;
        while (await _stream.ReadAsync(new byte[1], stopping) > 0)
        {
        }
    }
}
