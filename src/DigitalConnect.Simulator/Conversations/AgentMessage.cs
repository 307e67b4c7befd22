namespace DigitalConnect.Simulator;

/// <summary>A message that the agent wrote to the contact.</summary>
public sealed record AgentMessage
{
    /// <summary>Gets the id of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Gets the id that the simulator gave the message.</summary>
    public required string MessageId { get; init; }

    /// <summary>Gets when the message was created, to the millisecond, by the clock of the simulator.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the text.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the attachments: files that the agent sends.</summary>
    public IReadOnlyList<ReceivedAttachment> Attachments { get; init; } = [];
}
