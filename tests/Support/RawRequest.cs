using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace DigitalConnect.TestSupport;

/// <summary>A request as it stood on the wire.</summary>
public sealed record RawRequest(string Head, byte[] Body)
{
    public string Target => Head.Split(' ')[1];

    /// <summary>The whole request, with its chunks as they came.</summary>
    public override string ToString() => Head + BodyText;

    public string BodyText => Encoding.UTF8.GetString(Body);

    public string? Key => Header("x-idempotency-key");

    public string? Header(string name) => Head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .SingleOrDefault();

    /// <summary>Reads a request; null if the client has closed its side.</summary>
    public static async Task<RawRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new List<byte>();
        var buffer = new byte[16 * 1024];
        int end;
        while ((end = EndOfHead(bytes)) < 0)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                return null;
            bytes.AddRange(buffer.AsSpan(0, read));
        }

        var request = new RawRequest(Encoding.Latin1.GetString([.. bytes[..end]]), []);
        var body = bytes[end..];
        while (!IsWhole(request, CollectionsMarshal.AsSpan(body)))
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                return null;
            body.AddRange(buffer.AsSpan(0, read));
        }

        return request with { Body = [.. body] };
    }

    private static bool IsWhole(RawRequest request, ReadOnlySpan<byte> body) => request.Header("Transfer-Encoding") == "chunked"
        ? body.EndsWith("\r\n0\r\n\r\n"u8) || body.SequenceEqual("0\r\n\r\n"u8)
        : body.Length >= int.Parse(request.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture);

    private static int EndOfHead(List<byte> bytes)
    {
        var end = CollectionsMarshal.AsSpan(bytes).IndexOf("\r\n\r\n"u8);
        return end < 0 ? end : end + 4;
    }
}
