namespace DigitalConnect.Cli.Batches;

/// <summary>A message of a file.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="ConversationId">Where it goes.</param>
/// <param name="Request">What it says.</param>
/// <param name="Key">Its idempotency key, the same in every run.</param>
internal sealed record BatchMessage(int Line, string ConversationId, SendMessageRequest Request, string Key);
