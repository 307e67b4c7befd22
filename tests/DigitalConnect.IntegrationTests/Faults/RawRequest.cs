using System.Text;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>A request as it stood on the wire.</summary>
public sealed record RawRequest(string Head, byte[] Body)
{
    public string Target => Head.Split(' ')[1];

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
        var length = int.Parse(request.Header("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        while (body.Count < length)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                return null;
            body.AddRange(buffer.AsSpan(0, read));
        }

        return request with { Body = [.. body] };
    }

    private static int EndOfHead(List<byte> bytes)
    {
        var end = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes).IndexOf("\r\n\r\n"u8);
        return end < 0 ? end : end + 4;
    }
}
