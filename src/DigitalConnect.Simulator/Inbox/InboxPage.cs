using DigitalConnect.Simulator.Conversations;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>A part of the messages of a conversation, oldest first.</summary>
internal sealed record InboxPage(IReadOnlyList<MessageEntry> Messages);
