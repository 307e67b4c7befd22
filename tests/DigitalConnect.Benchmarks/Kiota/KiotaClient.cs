using Microsoft.Kiota.Abstractions;

namespace DigitalConnect.Benchmarks.Kiota;

/// <summary>The way to the operation, as Kiota's generator writes it: a builder for each segment of the path.</summary>
internal sealed class KiotaClient(IRequestAdapter requestAdapter) : BaseRequestBuilder(requestAdapter, "{+baseurl}", [])
{
    public KiotaMessagesRequestBuilder Messages(string conversationId)
    {
        var parameters = new Dictionary<string, object>(PathParameters) { { "conversation_id", conversationId } };
        return new KiotaMessagesRequestBuilder(parameters, RequestAdapter);
    }
}
