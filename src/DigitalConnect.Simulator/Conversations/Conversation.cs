namespace DigitalConnect.Simulator.Conversations;

/// <summary>A conversation and what arrived in it.</summary>
internal sealed class Conversation(ReceivedConversation details)
{
    public string Id => Details.Id;

    public ReceivedConversation Details { get; set; } = details;

    /// <summary>How many messages were created in it, by both sides.</summary>
    public int Messages { get; set; }

    /// <summary>The messages that came with an idempotency key and are still kept.</summary>
    public Dictionary<string, LoggedMessage> Keys { get; } = new(StringComparer.Ordinal);

    public ConversationSummary Summarize() => new(Details, Messages);
}
