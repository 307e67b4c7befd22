using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Simulating;

/// <summary>A conversation that started or ended, on one line.</summary>
internal static class ConversationLine
{
    public static string Of(ReceivedConversation conversation)
    {
        var change = conversation.HasEnded ? "ended" : conversation.Replays > 0 ? "found again by its key" : "started";
        var contact = (conversation.ContactName ?? conversation.ContactEmail) is { } name ? $", {name}" : "";
        return $"conversation {conversation.Id} {change}{contact}";
    }
}
