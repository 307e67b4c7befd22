namespace DigitalConnect.Simulator.Conversations;

/// <summary>A message of either side, in its place among all messages.</summary>
internal sealed class LoggedMessage(long number, Conversation conversation)
{
    /// <summary>Counts up from 1 over all conversations.</summary>
    public long Number { get; } = number;

    public Conversation Conversation { get; } = conversation;

    /// <summary>What the contact wrote; null where the agent did.</summary>
    public ReceivedMessage? Received { get; set; }

    /// <summary>What the agent wrote; null where the contact did.</summary>
    public AgentMessage? Sent { get; init; }
}
