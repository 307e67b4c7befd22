namespace DigitalConnect.Simulator.Inbox;

/// <summary>A conversation, as the inbox page shows it.</summary>
internal sealed record InboxConversation(string Id, bool HasEnded);
