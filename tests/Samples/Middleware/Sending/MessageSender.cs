using System.Net;
using DigitalConnect;

namespace Middleware.Sending;

/// <summary>Sends a message, and says what became of it.</summary>
public sealed partial class MessageSender(IDigitalConnectClient client, ILogger<MessageSender> logger)
{
    /// <exception cref="DigitalConnectException">The agent does not have the message, and sending it again at once would not help.</exception>
    public async Task<Outcome> SendAsync(string conversationId, string messageId, SendMessageRequest request, CancellationToken cancellationToken)
    {
        // begin-snippet: send
        try
        {
            // The channel's id is the key: posted twice, or sent twice, it is one message.
            var result = await client.SendMessageAsync(conversationId, request, idempotencyKey: messageId, cancellationToken);
            return result.IsPartial ? Outcome.DeliveredInPart : Outcome.Delivered;
        }
        catch (DigitalConnectApiException failure) when (failure.Error?.Code == ErrorCodes.ConversationEnded)
        {
            return Outcome.ConversationEnded; // to be sent in a new conversation
        }
        catch (DigitalConnectException failure) when (failure.Delivery != DeliveryStatus.NotDelivered && !IsConflict(failure))
        {
            LogFailure(messageId, failure.Delivery, failure);
            return failure.Delivery == DeliveryStatus.Delivered ? Outcome.Delivered : Outcome.Unsettled; // to be sent again, with the same key
        }
        // end-snippet
    }

    // A conflict stays one, however often the message is sent.
    private static bool IsConflict(DigitalConnectException failure) => failure is DigitalConnectApiException { StatusCode: HttpStatusCode.Conflict };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id}: {Delivery}")]
    private partial void LogFailure(string id, DeliveryStatus delivery, Exception failure);
}
