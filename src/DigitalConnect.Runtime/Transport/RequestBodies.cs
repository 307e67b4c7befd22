using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Transport;

/// <summary>Writes the bodies of requests, with a writer that is kept between calls.</summary>
internal sealed class RequestBodies(BufferPool buffers)
{
    private JsonBodyWriter? _idleWriter;

    public HttpContent? Write<TBody, TBodyCodec>(ApiRequest request, TBody? body)
        where TBodyCodec : struct, IJsonCodec<TBody>
    {
        if (body is null or NoContent)
        {
            return null;
        }

        var writer = Interlocked.Exchange(ref _idleWriter, null) ?? new JsonBodyWriter(buffers);
        try
        {
            var bytes = writer.Write<TBody, TBodyCodec>(body);
            writer = Interlocked.Exchange(ref _idleWriter, writer);
            return new JsonRequestContent(request.Call, bytes, request.ContentType);
        }
        finally
        {
            // A writer that failed half-way, or one that another call had put back meanwhile.
            writer?.Dispose();
        }
    }
}
