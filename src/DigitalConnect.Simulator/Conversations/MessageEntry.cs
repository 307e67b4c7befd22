namespace DigitalConnect.Simulator.Conversations;

/// <summary>A message of either side as of one moment.</summary>
/// <param name="Number">Its place among all messages.</param>
/// <param name="Received">What the contact wrote, or null.</param>
/// <param name="Sent">What the agent wrote, or null.</param>
/// <param name="Total">How many messages had been created in its conversation.</param>
internal sealed record MessageEntry(long Number, ReceivedMessage? Received, AgentMessage? Sent, int Total)
{
    public static MessageEntry Of(LoggedMessage message) => new(message.Number, message.Received, message.Sent, message.Conversation.Messages);
}
