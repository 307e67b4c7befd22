using System.Net.ServerSentEvents;
using System.Text.Json;
using DigitalConnect.Simulator.Conversations;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>What the inbox page is told, as server-sent events.</summary>
internal static class InboxEvents
{
    /// <summary>The first event: forget everything, this is where the simulator is.</summary>
    public static SseItem<string> Welcome(InboxAddress address) =>
        new(JsonSerializer.Serialize(address, InboxJson.Default.InboxAddress), "welcome");

    /// <summary>A conversation that exists, or has changed.</summary>
    public static SseItem<string> Conversation(ConversationSummary conversation) =>
        new(JsonSerializer.Serialize(InboxConversation.Of(conversation), InboxJson.Default.InboxConversation), "conversation");

    /// <summary>A message of either side, or the same message with one more replay.</summary>
    public static SseItem<string> Message(MessageEntry message) =>
        new(JsonSerializer.Serialize(message, InboxJson.Default.MessageEntry), "arrived");

    /// <summary>A webhook event that the middleware did not take.</summary>
    public static SseItem<string> Undelivered(WebhookDelivery delivery) =>
        new(JsonSerializer.Serialize(delivery, InboxJson.Default.WebhookDelivery), "undelivered");

    /// <summary>The scripted responses that are still waiting for a request.</summary>
    public static SseItem<string> Waiting(IEnumerable<SimulatedResponse> responses) =>
        new(JsonSerializer.Serialize([.. responses.Select(response => response.ToString())], InboxJson.Default.StringArray), "waiting");
}
