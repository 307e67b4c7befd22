using DigitalConnect;

namespace Middleware;

/// <summary>Sends the messages of the channel, each once.</summary>
public sealed partial class Relay(IDigitalConnectClient client, UnsettledMessages unsettled, ILogger<Relay> logger)
{
    private const string ConversationHasEnded = "3016011";

    // begin-snippet: relay
    public async Task<Outcome> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        try
        {
            // The channel's id is the key: posted twice, or sent twice, the agent sees the message once.
            var result = await client.SendMessageAsync(message.ConversationId, message.ToRequest(), idempotencyKey: message.Id, cancellationToken);
            if (result.IsPartial)
                LogPartial(message.Id, result.PartialFailReason);
            return Outcome.Delivered;
        }
        catch (DigitalConnectException failure) when (failure.Delivery == DeliveryStatus.Unknown)
        {
            unsettled.Add(message);
            return Outcome.Unsettled;
        }
        catch (DigitalConnectException failure)
        {
            LogFailure(message.Id, failure.Delivery, failure);
            if (failure.Delivery == DeliveryStatus.Delivered)
                return Outcome.Delivered;
            return failure is DigitalConnectApiException { Error.Code: ConversationHasEnded } ? Outcome.ConversationEnded : Outcome.NotDelivered;
        }
    }

    // end-snippet
    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} was delivered without some attachments: {Reason}")]
    private partial void LogPartial(string id, string? reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id}: {Delivery}")]
    private partial void LogFailure(string id, DeliveryStatus delivery, Exception failure);
}
