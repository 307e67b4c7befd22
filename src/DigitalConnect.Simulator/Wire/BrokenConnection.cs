using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace DigitalConnect.Simulator.Wire;

/// <summary>Ends a connection in the middle of a response, at exactly the byte that was asked for.</summary>
/// <remarks>Writes to the socket itself: what is written through Kestrel may still wait in a pipe when the connection ends.</remarks>
internal static class BrokenConnection
{
    /// <summary>Sends the headers of a response, if there is one, and a part of its body; then resets the connection (RST).</summary>
    public static async Task ResetAsync(HttpContext context, Response? response, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var socket = SocketOf(context);
        await SendAsync(socket, response, body, cancellationToken).ConfigureAwait(false);
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
        context.Abort();
    }

    /// <summary>Sends the headers of a response, if there is one, and a part of its body; then closes the connection in good order (FIN).</summary>
    public static async Task CloseAsync(HttpContext context, Response? response, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var socket = SocketOf(context);
        await SendAsync(socket, response, body, cancellationToken).ConfigureAwait(false);
        socket.Shutdown(SocketShutdown.Send);

        // Until the client has closed its side: ending earlier could turn the close into a reset.
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
    }

    private static Socket SocketOf(HttpContext context) => context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;

    private static async Task SendAsync(Socket socket, Response? response, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (response is not null)
            await SendAsync(socket, Encoding.Latin1.GetBytes(Head(response)), cancellationToken).ConfigureAwait(false);
        await SendAsync(socket, body, cancellationToken).ConfigureAwait(false);
    }

    private static async Task SendAsync(Socket socket, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, cancellationToken).ConfigureAwait(false)..];
    }

    private static string Head(Response response)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {(int)response.Status} {ReasonPhrases.GetReasonPhrase((int)response.Status)}\r\n");
        foreach (var (name, value) in response.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (response.ContentType is { } contentType)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {contentType}\r\n");

        // More than will come, so that the client can tell even an empty body from a whole one.
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {response.Body.Length + 1}\r\n\r\n");
        return head.ToString();
    }
}
