using System.Net;
using System.Runtime.InteropServices;

namespace DigitalConnect.Tests.Performance;

/// <summary>Answers 503 twice and then 201, and keeps which buffer each attempt was sent from.</summary>
internal sealed class BufferWatch : HttpMessageHandler
{
    public List<byte[]> Buffers { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var stream = new WatchedStream(Buffers);
        await request.Content!.CopyToAsync(stream, cancellationToken);
        return new HttpResponseMessage(Buffers.Count < 3 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.Created)
        {
            Content = new StringContent("""{"id":"c-1","created_at":"2022-01-01T08:00:00.000Z","message_id":"m-1"}"""),
        };
    }

    private sealed class WatchedStream(List<byte[]> buffers) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            MemoryMarshal.TryGetArray(buffer, out var segment);
            buffers.Add(segment.Array!);
            return ValueTask.CompletedTask;
        }
    }
}
