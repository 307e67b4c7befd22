namespace DigitalConnect.Simulator.Inbox;

/// <summary>What the agent writes in the inbox page.</summary>
internal sealed record InboxReply(string Conversation, string Text, IReadOnlyList<string>? Attachments);
