namespace DigitalConnect.Relay;

/// <summary>A message in the relay's queue, as the people who look after it see it.</summary>
public sealed record RelayMessage
{
    /// <summary>The channel's id of the message.</summary>
    public required string Id { get; init; }

    /// <summary>The thread of the channel.</summary>
    public required string Thread { get; init; }

    /// <summary>Where it is on its way.</summary>
    public required MessageState State { get; init; }

    /// <summary>The key that it is sent with.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>When it was enqueued.</summary>
    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>Since when it may have been delivered without anybody knowing; null if that is certain either way.</summary>
    public DateTimeOffset? UncertainSince { get; init; }

    /// <summary>Attempts that may have delivered it.</summary>
    public required long Attempts { get; init; }

    /// <summary>Attempts that certainly did not deliver it: no connection, no token, too many requests.</summary>
    public required long FailedAttempts { get; init; }

    /// <summary>When it was delivered, parked or skipped; null while it waits.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The conversation that it was sent to, or may have been.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Its id in Digital Connect; null if the response did not say it.</summary>
    public string? MessageId { get; init; }

    /// <summary>Why it is where it is. Of a refusal it has the refused parts in the server's words, which may quote the message.</summary>
    public string? Reason { get; init; }

    /// <summary>What the contact wrote.</summary>
    public string? Text { get; init; }

    /// <summary>What the contact attached; null if that was nothing, or can't be read in the database.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>The contact of the thread, as last named; null if nobody named one, or if it can't be read in the database.</summary>
    public ContactPerson? Contact { get; init; }
}
