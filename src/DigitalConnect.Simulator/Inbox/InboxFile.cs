namespace DigitalConnect.Simulator.Inbox;

/// <summary>A file that the agent has added in the inbox page.</summary>
internal sealed record InboxFile(string Id, string Name);
