using System.Net;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Wire;

namespace DigitalConnect.Simulator.Api;

/// <summary>The operation <c>endConversation</c>. The middleware knows that it ended the conversation: no event tells it.</summary>
internal sealed class EndConversation(ApiOperation contract, Mailbox mailbox) : IApiOperation
{
    public ApiOperation Contract => contract;

    public Response Perform(ApiRequest request, HttpStatusCode? forcedStatus) =>
        mailbox.End(request.Path["conversation_id"]) is var reception && reception == Reception.Ended
            ? new Response(HttpStatusCode.NoContent, default, null)
            : Refusals.Of(reception);
}
