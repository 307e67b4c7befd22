namespace DigitalConnect.AspNetCore;

/// <summary>An agent or a bot wrote to the contact (<c>message_created</c>).</summary>
/// <remarks>A bot may write several messages in a row, and a greeting may come before the contact's first message.</remarks>
public sealed class MessageCreatedEvent : WebhookEvent
{
    /// <inheritdoc/>
    public override string EventType => EventTypes.MessageCreated;

    /// <summary>What was written; null if the message has no text.</summary>
    public string? Content { get; init; }

    /// <summary>Who wrote it, in Talkdesk's own words, such as <c>agent</c> or <c>bot</c>; null if the event does not say.</summary>
    public string? AuthorType { get; init; }

    /// <summary>The author's name; null if the event does not say.</summary>
    public string? AuthorName { get; init; }

    /// <summary>The ids of the attachments, for <c>IAttachmentsClient.DownloadAsync</c>. Empty if there are none.</summary>
    public IReadOnlyList<string> AttachmentIds { get; init; } = [];

    /// <summary>Talkdesk's id of the message; null if the event has none.</summary>
    public string? MessageId { get; init; }
}
