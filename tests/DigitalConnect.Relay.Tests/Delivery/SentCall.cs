namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>A message that was sent.</summary>
internal sealed record SentCall(string ConversationId, string? Text, string Key, IReadOnlyList<Attachment>? Attachments);
