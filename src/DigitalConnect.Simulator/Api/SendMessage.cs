using System.Net;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Wire;

namespace DigitalConnect.Simulator.Api;

/// <summary>The operation <c>sendMessage</c>.</summary>
internal sealed class SendMessage(ApiOperation contract, Mailbox mailbox) : IApiOperation
{
    public ApiOperation Contract => contract;

    public Response Perform(ApiRequest request, HttpStatusCode? forcedStatus)
    {
        var arriving = new ArrivingMessage(request.Path["conversation_id"], request.KeyOf(contract), request.Body, forcedStatus);
        var (reception, message) = mailbox.Receive(arriving);
        if (message is null)
            return Refusals.Of(reception);

        var response = new MessageResponse(
            message.ConversationId, MessageResponse.Format(message.CreatedAt), message.MessageId, message.PartialFailReason);
        return Response.Of(message.Status, response, WireJson.Default.MessageResponse);
    }
}
