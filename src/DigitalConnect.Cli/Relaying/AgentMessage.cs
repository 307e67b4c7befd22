namespace DigitalConnect.Cli.Relaying;

/// <summary>What an agent or a bot wrote, as the channel's program gets it.</summary>
internal sealed record AgentMessage(
    string Thread,
    string ConversationId,
    string? MessageId,
    string? Content,
    string? AuthorType,
    string? AuthorName,
    IReadOnlyList<string> AttachmentIds);
