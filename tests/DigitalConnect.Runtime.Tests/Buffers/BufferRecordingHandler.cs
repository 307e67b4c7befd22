using System.Net;
using System.Runtime.InteropServices;

namespace DigitalConnect.Runtime.Tests.Buffers;

/// <summary>Responds with 503 twice and then with 200, and keeps which buffer each attempt was sent from.</summary>
internal sealed class BufferRecordingHandler : HttpMessageHandler
{
    public List<byte[]> Buffers { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var stream = new RecordingStream(Buffers);
        await request.Content!.CopyToAsync(stream, cancellationToken);
        return new HttpResponseMessage(Buffers.Count < 3 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK)
        {
            Content = new StringContent("""{"organ":{"name":"heart","beats":60}}"""),
        };
    }

    private sealed class RecordingStream(List<byte[]> buffers) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            MemoryMarshal.TryGetArray(buffer, out var segment);
            buffers.Add(segment.Array!);
            return ValueTask.CompletedTask;
        }
    }
}
