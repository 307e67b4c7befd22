namespace DigitalConnect.Relay.Storage;

/// <summary>A contact as it stands in the database.</summary>
internal sealed record StoredContact(string Email, string? Name);
