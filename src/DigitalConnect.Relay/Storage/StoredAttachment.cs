namespace DigitalConnect.Relay.Storage;

/// <summary>An attachment as it stands in the database.</summary>
internal sealed record StoredAttachment(string Id, string Name, string Type, string Size);
