namespace DigitalConnect.Relay.Storage;

/// <summary>What a conversation is being started with, as it stands in the database.</summary>
internal sealed record StoredStart(string TouchpointId, string? Subject, StoredContact Contact, IReadOnlyList<SentText>? History);
