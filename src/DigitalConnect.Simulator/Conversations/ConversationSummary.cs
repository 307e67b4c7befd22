namespace DigitalConnect.Simulator.Conversations;

/// <summary>A conversation as of one moment.</summary>
/// <param name="Details">What is known of it.</param>
/// <param name="Messages">How many messages were created in it, by both sides, the forgotten ones included.</param>
internal sealed record ConversationSummary(ReceivedConversation Details, int Messages);
