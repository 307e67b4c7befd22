using System.Net;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Wire;

namespace DigitalConnect.Simulator.Api;

/// <summary>The operation <c>startConversation</c>: an idempotency key that was used before finds its conversation.</summary>
internal sealed class StartConversation(ApiOperation contract, Mailbox mailbox, string touchpointId) : IApiOperation
{
    public ApiOperation Contract => contract;

    public Response Perform(ApiRequest request, HttpStatusCode? forcedStatus)
    {
        var start = new ConversationStart(request.KeyOf(contract), request.Body);
        return start.TouchpointId == touchpointId
            ? Response.Of(HttpStatusCode.Created, new ConversationResponse(mailbox.Start(start).Id), WireJson.Default.ConversationResponse)
            : Refusals.Of(HttpStatusCode.NotFound, "Touchpoint not found");
    }
}
