using System.Net;

namespace DigitalConnect.Simulator;

/// <summary>A message that exists in the simulator. It does not change; a later replay is a new object.</summary>
public sealed record ReceivedMessage
{
    /// <summary>Gets the id of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Gets the id that the simulator gave the message.</summary>
    public required string MessageId { get; init; }

    /// <summary>Gets when the message was created, to the millisecond, by the clock of the simulator.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the text, or <see langword="null"/> where the message had none.</summary>
    public string? Content { get; init; }

    /// <summary>Gets the attachments, the failed ones included.</summary>
    public IReadOnlyList<ReceivedAttachment> Attachments { get; init; } = [];

    /// <summary>Gets the idempotency key, or <see langword="null"/> where none was sent.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Gets the body of the request, as it was received.</summary>
    public required string Body { get; init; }

    /// <summary>Gets what the message was answered with, if nothing was scripted: 201 or 206.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>Gets the ids of the attachments that failed; empty unless <see cref="Status"/> is 206.</summary>
    public IReadOnlyList<string> FailedAttachments { get; init; } = [];

    /// <summary>Gets the reason that a 206 gave, otherwise <see langword="null"/>.</summary>
    public string? PartialFailReason { get; init; }

    /// <summary>Gets how often the message arrived again with the same key and body. It is still one message.</summary>
    public int Replays { get; init; }
}
