using DigitalConnect.Runtime.Calls;

namespace DigitalConnect;

/// <remarks>
/// One result for 201 (the message with everything) and 206 (the message without some of its attachments): in both cases the
/// message exists. What the body did not say, or what could not be read, is null; the delivery is certain all the same.
/// </remarks>
public partial class SendMessageResult : IPartialResult
{
    private Given? _given;

    /// <summary>The identifier of the conversation, 1 to 255 characters; null if the response did not say.</summary>
    public string? ConversationId
    {
        get => _given?.ConversationId ?? Created?.Id ?? PartialContent?.Id;
        init => (_given ??= new()).ConversationId = value;
    }

    /// <summary>The identifier of the message, 1 to 255 characters; null if the response did not say.</summary>
    public string? MessageId
    {
        get => _given?.MessageId ?? Created?.MessageId ?? PartialContent?.MessageId;
        init => (_given ??= new()).MessageId = value;
    }

    /// <summary>When the message was created; null if the response did not say it in a way that can be read.</summary>
    public DateTimeOffset? CreatedAt
    {
        get => _given?.CreatedAt ?? Parse(Created?.CreatedAt ?? PartialContent?.CreatedAt);
        init => (_given ??= new()).CreatedAt = value;
    }

    /// <summary>Why some attachments failed, in the server's free text; null if none did, or if it gave no reason.</summary>
    public string? PartialFailReason
    {
        get => _given?.PartialFailReason ?? PartialContent?.PartialFailReason;
        init => (_given ??= new()).PartialFailReason = value;
    }

    /// <summary>Whether the message exists without some of its attachments (206). It must not be sent again.</summary>
    public bool IsPartial => StatusCode == HttpStatusCode.PartialContent;

    /// <summary>Gives this result if the message was delivered with everything, for callers to whom less is a failure.</summary>
    /// <exception cref="DigitalConnectPartialSuccessException">Some attachments failed (206). The message exists.</exception>
    public SendMessageResult EnsureComplete() => IsPartial ? throw new DigitalConnectPartialSuccessException(this) : this;

    /// <summary>Gives the status and the id of the message.</summary>
    /// <returns>Such as <c>201 Created, message 8b2f…</c>; nothing of what was written.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)StatusCode} {StatusCode}, message {MessageId ?? "without an id"}");

    // The contract only says "24 characters", so a form that was never seen must not turn a delivered message into an error.
    private static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>What a mock or a decorator says in the place of the response. A result of a call has none of it.</summary>
    private sealed class Given
    {
        public string? ConversationId { get; set; }

        public string? MessageId { get; set; }

        public DateTimeOffset? CreatedAt { get; set; }

        public string? PartialFailReason { get; set; }
    }
}
