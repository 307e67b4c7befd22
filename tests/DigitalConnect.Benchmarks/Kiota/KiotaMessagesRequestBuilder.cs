using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace DigitalConnect.Benchmarks.Kiota;

/// <summary>The builder of the operation, as Kiota's generator writes one.</summary>
internal sealed class KiotaMessagesRequestBuilder(Dictionary<string, object> pathParameters, IRequestAdapter requestAdapter)
    : BaseRequestBuilder(requestAdapter, "{+baseurl}/digital-connect/conversations/{conversation_id}/messages", pathParameters)
{
    public async Task<KiotaMessageCreated?> PostAsync(
        KiotaMessage body,
        Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var requestInfo = ToPostRequestInformation(body, requestConfiguration);
        var errorMapping = new Dictionary<string, ParsableFactory<IParsable>>
        {
            { "400", KiotaError.CreateFromDiscriminatorValue },
            { "401", KiotaError.CreateFromDiscriminatorValue },
            { "403", KiotaError.CreateFromDiscriminatorValue },
            { "404", KiotaError.CreateFromDiscriminatorValue },
            { "409", KiotaError.CreateFromDiscriminatorValue },
        };
        return await RequestAdapter
            .SendAsync(requestInfo, KiotaMessageCreated.CreateFromDiscriminatorValue, errorMapping, cancellationToken)
            .ConfigureAwait(false);
    }

    private RequestInformation ToPostRequestInformation(KiotaMessage body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration)
    {
        var requestInfo = new RequestInformation(Method.POST, UrlTemplate, PathParameters);
        requestInfo.Configure(requestConfiguration);
        requestInfo.Headers.TryAdd("Accept", "application/json");
        requestInfo.SetContentFromParsable(RequestAdapter, "application/json", body);
        return requestInfo;
    }
}
