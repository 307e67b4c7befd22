using System.Net;
using System.Net.Http.Headers;

namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>A network of no length: takes the whole request, and gives the same answer at once.</summary>
internal sealed class CannedHandler(HttpStatusCode status, ReadOnlyMemory<byte> answer) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(answer) { Headers = { ContentType = Json } }
        };
    }
}
