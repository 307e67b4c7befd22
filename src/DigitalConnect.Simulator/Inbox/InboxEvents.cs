using System.Net.ServerSentEvents;
using System.Text.Json;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>What the inbox page is told, as server-sent events.</summary>
internal static class InboxEvents
{
    /// <summary>The first event: forget everything, this is where the simulator is.</summary>
    public static SseItem<string> Welcome(InboxAddress address) =>
        new(JsonSerializer.Serialize(address, InboxJson.Default.InboxAddress), "welcome");

    public static SseItem<string> Conversation(InboxConversation conversation) =>
        new(JsonSerializer.Serialize(conversation, InboxJson.Default.InboxConversation), "conversation");

    /// <summary>A message, or the same message with one more replay.</summary>
    public static SseItem<string> Message(ReceivedMessage message) =>
        new(JsonSerializer.Serialize(message, InboxJson.Default.ReceivedMessage), "arrived");

    /// <summary>The scripted answers that are still waiting for a request.</summary>
    public static SseItem<string> Waiting(IEnumerable<SimulatedAnswer> answers) =>
        new(JsonSerializer.Serialize([.. answers.Select(answer => answer.ToString())], InboxJson.Default.StringArray), "waiting");
}
