namespace DigitalConnect.Relay.Storage;

/// <summary>What a person decides about messages.</summary>
internal sealed class ParkedTable(IRelayDatabase database, TimeProvider time)
{
    // The thread first, as everybody who writes: two of them never wait for each other.
    private const string LockThread =
        "UPDATE relay_thread SET fence = fence WHERE id = (SELECT thread_id FROM relay_message WHERE id = @id) RETURNING id";

    // With its own key it may still be the message that was delivered, so it stays where that was. A new key makes it another message.
    private const string Replay =
        """
        UPDATE relay_message SET
          state = 0, finished_at = NULL, attempts = 0, waits = 0, replayed_at = @now,
          uncertain_since = CASE WHEN CAST(@key AS TEXT) IS NULL THEN uncertain_since END,
          idempotency_key = COALESCE(CAST(@key AS TEXT), idempotency_key),
          conversation_id = CASE WHEN CAST(@key AS TEXT) IS NULL AND uncertain_since IS NOT NULL THEN conversation_id END
        WHERE id = @id AND state IN (3, 4)
        RETURNING number
        """;

    private const string Skip = "UPDATE relay_message SET state = 4, finished_at = @now WHERE id = @id AND state IN (0, 3) RETURNING number";

    private const string HoldingMessage =
        "SELECT 1 FROM relay_message m WHERE m.thread_id = relay_thread.id AND m.number = relay_thread.held_by AND m.state = 3";

    private const string GoOn =
        $"""
        UPDATE relay_thread SET held_by = NULL, ready_at = COALESCE(ready_at, @now)
        WHERE id = @thread AND NOT EXISTS ({HoldingMessage})
        """;

    // Looked at again once it is locked: the message may have been parked meanwhile.
    private const string LockHeldByNone =
        $"UPDATE relay_thread SET fence = fence WHERE held_by IS NOT NULL AND NOT EXISTS ({HoldingMessage}) RETURNING id";

    /// <summary>Puts a message back at its place.</summary>
    /// <param name="id">The message.</param>
    /// <param name="key">The key to send it with from now on; null keeps its own.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task<bool> ReplayAsync(string id, string? key, CancellationToken cancellationToken) =>
        DecideAsync(id, new(Replay) { { "@id", id }, { "@key", key }, { "@now", time.Milliseconds() } }, cancellationToken);

    /// <summary>Frees conversations that wait for a person although the message that holds them is not parked, or was deleted.</summary>
    /// <returns>The number of conversations.</returns>
    public Task<int> FreeAsync(CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            var threads = await session.QueryAsync(new(LockHeldByNone), row => row.GetInt64(0), cancel).ConfigureAwait(false);
            foreach (var thread in threads)
                await GoOnAsync(session, thread, cancel).ConfigureAwait(false);
            return threads.Count;
        },
        cancellationToken);

    /// <summary>Gives a message up.</summary>
    public Task<bool> SkipAsync(string id, CancellationToken cancellationToken) =>
        DecideAsync(id, new(Skip) { { "@id", id }, { "@now", time.Milliseconds() } }, cancellationToken);

    private Task<bool> DecideAsync(string id, Statement decision, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            var thread = await session.FirstAsync(new(LockThread) { { "@id", id } }, row => (long?)row.GetInt64(0), cancel).ConfigureAwait(false);
            var number = await session.FirstAsync(decision, row => (long?)row.GetInt64(0), cancel).ConfigureAwait(false);
            if (thread is null || number is null)
                return false;

            await GoOnAsync(session, thread.Value, cancel).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private async Task GoOnAsync(Session session, long thread, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(new(GoOn) { { "@thread", thread }, { "@now", time.Milliseconds() } }, cancellationToken).ConfigureAwait(false);
        await session.NotifyAsync(database.Dialect, cancellationToken).ConfigureAwait(false);
    }
}
