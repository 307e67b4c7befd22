using DigitalConnect;

namespace Middleware;

/// <summary>Sends the messages of the channel, each once.</summary>
public sealed partial class Relay(IDigitalConnectClient client, UnsettledMessages unsettled, ILogger<Relay> logger)
{
    /// <summary>Sends a message; where nobody knows what became of it, it waits to be sent again.</summary>
    public async Task<Outcome> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        var outcome = await TrySendAsync(message, cancellationToken);
        if (outcome == Outcome.Unsettled)
            unsettled.Add(message);
        return outcome;
    }

    private async Task<Outcome> TrySendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        // begin-snippet: relay
        try
        {
            // The channel's id is the key: posted twice, or sent twice, it is one message.
            var result = await client.SendMessageAsync(message.ConversationId, message.ToRequest(), idempotencyKey: message.Id, cancellationToken);
            return result.IsPartial ? Outcome.DeliveredInPart : Outcome.Delivered;
        }
        catch (DigitalConnectException failure)
        {
            LogFailure(message.Id, failure.Delivery, failure);
            return failure switch
            {
                { Delivery: DeliveryStatus.Delivered } => Outcome.Delivered,
                { Delivery: DeliveryStatus.Unknown } => Outcome.Unsettled, // to be sent again, with the same key
                DigitalConnectApiException { Error.Code: ErrorCodes.ConversationEnded } => Outcome.ConversationEnded,
                _ => Outcome.NotDelivered,
            };
        }
        // end-snippet
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id}: {Delivery}")]
    private partial void LogFailure(string id, DeliveryStatus delivery, Exception failure);
}
