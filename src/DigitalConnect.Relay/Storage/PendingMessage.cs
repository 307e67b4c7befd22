using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <summary>A message that is to be delivered.</summary>
internal sealed record PendingMessage
{
    /// <summary>What <see cref="Read"/> reads.</summary>
    public const string Columns =
        "number, id, idempotency_key, text, attachments, trace_parent, enqueued_at, uncertain_since, attempts, waits, conversation_id, replayed_at";

    public required long Number { get; init; }

    public required string Id { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string? Text { get; init; }

    public required string? Attachments { get; init; }

    public required string? TraceParent { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>Since when it may have been delivered; null if it certainly was not.</summary>
    public required DateTimeOffset? UncertainSince { get; init; }

    /// <summary>When a person last put it back into the queue; null if nobody did.</summary>
    public required DateTimeOffset? ReplayedAt { get; init; }

    /// <summary>
    /// Since when it may have been delivered, or since its replay: whoever replays it decides to try its key again for as long as the first time.
    /// </summary>
    public DateTimeOffset? AgeCountsFrom => UncertainSince is { } first && ReplayedAt > first ? ReplayedAt : UncertainSince;

    /// <summary>Attempts whose end is not known.</summary>
    public required long Attempts { get; init; }

    /// <summary>Attempts that certainly delivered nothing.</summary>
    public required long FailedAttempts { get; init; }

    /// <summary>The conversation in which it may have been delivered.</summary>
    public required string? AttemptedIn { get; init; }

    /// <summary>The column whose value is damaged, so that the message can't be delivered; null if all can be read.</summary>
    public string? UnreadableColumn { get; init; }

    public static PendingMessage Read(DbDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Id = row.GetString(1),
        IdempotencyKey = row.GetString(2),
        Text = row.Text(3),
        Attachments = row.Text(4),
        TraceParent = row.Text(5),
        EnqueuedAt = row.Time(6),
        UncertainSince = row.TimeOrNull(7),
        Attempts = row.GetInt64(8),
        FailedAttempts = row.GetInt64(9),
        AttemptedIn = row.Text(10),
        ReplayedAt = row.TimeOrNull(11),
        UnreadableColumn = !row.HasTime(6) ? row.GetName(6) : !row.HasTime(7) ? row.GetName(7) : !row.HasTime(11) ? row.GetName(11) : null,
    };
}
