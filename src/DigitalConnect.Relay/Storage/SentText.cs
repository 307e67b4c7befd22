namespace DigitalConnect.Relay.Storage;

/// <summary>A text that was sent, for the history of the next conversation.</summary>
internal readonly record struct SentText(string Text, DateTimeOffset WrittenAt);
