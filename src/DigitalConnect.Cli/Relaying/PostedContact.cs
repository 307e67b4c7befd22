namespace DigitalConnect.Cli.Relaying;

/// <summary>Who wrote a message that was posted.</summary>
internal sealed record PostedContact(string Email, string? Name);
