namespace DigitalConnect.Cli.Batches;

/// <summary>A message of a file.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="ConversationId">Where it goes.</param>
/// <param name="Request">What it says.</param>
/// <param name="Key">Its idempotency key, the same in every run.</param>
/// <param name="HasOwnKey">Whether the line gave the key. Otherwise it is derived from what the line says.</param>
internal sealed record BatchMessage(int Line, string ConversationId, SendMessageRequest Request, string Key, bool HasOwnKey)
{
    /// <summary>Tells this message from another that has the same key.</summary>
    public Digest Digest => Request.Attachments is { Count: > 0 } attachments
        ? Digest.Of([ConversationId, Request.Content, .. attachments.SelectMany(Parts)])
        : Digest.Of(ConversationId, Request.Content);

    private static string[] Parts(Attachment attachment) => [attachment.Id, attachment.Name, attachment.Type, attachment.Size];
}
