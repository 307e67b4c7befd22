using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <summary>Puts messages into the queue.</summary>
internal sealed class MessageTable(IRelayDatabase database, TimeProvider time)
{
    // The row of the thread stays locked until the transaction ends: the order of numbers is the order of commits.
    private const string NextNumber =
        """
        INSERT INTO relay_thread (name, last_number, generation, contact, ready_at, fence)
        VALUES (@thread, 1, 1, @contact, @now, 0)
        ON CONFLICT (name) DO UPDATE SET
          last_number = relay_thread.last_number + 1,
          contact = COALESCE(excluded.contact, relay_thread.contact),
          ready_at = CASE WHEN relay_thread.held_by IS NOT NULL THEN NULL ELSE COALESCE(relay_thread.ready_at, excluded.ready_at) END
        RETURNING id, last_number
        """;

    private const string Insert =
        """
        INSERT INTO relay_message (thread_id, number, id, idempotency_key, text, attachments, trace_parent, state, enqueued_at, attempts, waits)
        VALUES (@thread, @number, @id, @id, @text, @attachments, @trace, 0, @now, 0, 0)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string Find =
        "SELECT t.name, m.text, m.attachments FROM relay_message m JOIN relay_thread t ON t.id = m.thread_id WHERE m.id = @id";

    /// <summary>Puts a message into the queue; it is durable when the task ends.</summary>
    public Task<EnqueueResult> EnqueueAsync(NewMessage message, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => EnqueueAsync(session, message, cancel), cancellationToken);

    /// <summary>Puts a message into the queue as part of a transaction of the caller's.</summary>
    public Task<EnqueueResult> EnqueueAsync(NewMessage message, DbTransaction transaction, CancellationToken cancellationToken) =>
        EnqueueAsync(database.Join(transaction), message, cancellationToken);

    private async Task<EnqueueResult> EnqueueAsync(Session session, NewMessage message, CancellationToken cancellationToken)
    {
        // Asked first: a channel that posts again and again must not make the thread ready each time.
        if (await FindAsync(session, message, cancellationToken).ConfigureAwait(false) is { } before)
            return Known(message, before);

        var now = time.Milliseconds();
        var (thread, number) = await session.FirstAsync(
            new(NextNumber) { { "@thread", message.Thread }, { "@contact", message.Contact }, { "@now", now } },
            row => (row.GetInt64(0), row.GetInt64(1)),
            cancellationToken).ConfigureAwait(false);
        var inserted = await session.ExecuteAsync(
            new(Insert)
            {
                { "@thread", thread },
                { "@number", number },
                { "@id", message.Id },
                { "@text", message.Text },
                { "@attachments", message.Attachments },
                { "@trace", message.TraceParent },
                { "@now", now },
            },
            cancellationToken).ConfigureAwait(false);
        if (inserted == 0)
            return Known(message, await FindAsync(session, message, cancellationToken).ConfigureAwait(false) ?? message);

        await session.NotifyAsync(database.Dialect, cancellationToken).ConfigureAwait(false);
        return EnqueueResult.Accepted;
    }

    private static Task<NewMessage?> FindAsync(Session session, NewMessage message, CancellationToken cancellationToken) => session.FirstAsync(
        new(Find) { { "@id", message.Id } },
        row => message with { Thread = row.GetString(0), Text = row.Text(1), Attachments = row.Text(2) },
        cancellationToken);

    // Sent with the key of another message, it could be taken for a repetition of that one, and be lost.
    private static EnqueueResult Known(NewMessage message, NewMessage before)
    {
        if (before.Thread != message.Thread)
        {
            throw new MessageIdConflictException(
                $"Nothing was enqueued: the id {message.Id} of thread {message.Thread} is that of a message in thread {before.Thread}. " +
                "The id is the idempotency key, so it must be unique among all threads. " +
                "Where the channel counts within a thread, put the thread in front.",
                message.Id,
                nameof(message));
        }

        return before.Text == message.Text && StoredJson.AreSameAttachments(before.Attachments, message.Attachments)
            ? EnqueueResult.Duplicate
            : throw new MessageIdConflictException(
                $"Nothing was enqueued. The thread {message.Thread} has another message with the id {message.Id}: its text or its attachments " +
                "are different. Give each message an id of its own.",
                message.Id,
                nameof(message));
    }
}
