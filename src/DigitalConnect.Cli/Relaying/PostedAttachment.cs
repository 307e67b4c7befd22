namespace DigitalConnect.Cli.Relaying;

/// <summary>An attachment of a message that was posted; its size in bytes.</summary>
internal sealed record PostedAttachment(string Id, string Name, string Type, long Size);
