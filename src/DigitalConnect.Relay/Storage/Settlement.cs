namespace DigitalConnect.Relay.Storage;

/// <summary>What an attempt makes of a message, and of its conversation.</summary>
internal sealed record Settlement
{
    public required MessageState State { get; init; }

    /// <summary>Since when it may have been delivered; null where that is certain either way.</summary>
    public DateTimeOffset? UncertainSince { get; init; }

    public long Attempts { get; init; }

    public long FailedAttempts { get; init; }

    /// <summary>Where it was sent, or may have been.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The id that it has in Digital Connect.</summary>
    public string? SentAs { get; init; }

    /// <summary>Why it is where it is, for a person. Can be logged.</summary>
    public string? Reason { get; init; }

    /// <summary>The parts of it that were refused, in words that may quote it.</summary>
    public string? RefusedParts { get; init; }

    /// <summary>Reason and refused parts: what stands beside the message.</summary>
    public string? WholeReason => RefusedParts is null ? Reason : $"{Reason} Refused parts: {RefusedParts}";

    /// <summary>When it may be tried again; null where it needs no further attempt.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether the conversation waits for a person.</summary>
    public bool Holds { get; init; }

    public bool IsFinished => State != MessageState.Pending;
}
