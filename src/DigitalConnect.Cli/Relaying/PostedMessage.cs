namespace DigitalConnect.Cli.Relaying;

/// <summary>A message as the channel's program posts it.</summary>
internal sealed record PostedMessage(string? Id, string? Text, PostedAttachment[]? Attachments, PostedContact? Contact);
