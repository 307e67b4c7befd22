using DigitalConnect.Cli.Terminal;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Simulating;

/// <summary>What became of a webhook event, on one line.</summary>
internal static class WebhookLine
{
    public static string Of(WebhookDelivery delivery)
    {
        var outcome = delivery.IsDelivered ? "delivered" : "not delivered";
        var reason = delivery.StatusCode is { } status ? $"status {(int)status}" : delivery.Error ?? "lost by a script";
        return $"webhook {delivery.EventType}  {delivery.ConversationId}  {outcome}: {reason}, {Quantity.Of(delivery.Attempts, "attempt")}";
    }
}
