namespace DigitalConnect.Relay.Storage;

/// <summary>What a person decides about messages.</summary>
internal sealed class ParkedTable(IRelayDatabase database, TimeProvider time)
{
    // The thread first, as everybody who writes: two of them never wait for each other.
    private const string LockThread =
        "UPDATE relay_thread SET fence = fence WHERE id = (SELECT thread_id FROM relay_message WHERE id = @id) RETURNING id";

    private const string Replay =
        """
        UPDATE relay_message SET
          state = 0, finished_at = NULL, uncertain_since = NULL, attempts = 0, waits = 0,
          idempotency_key = COALESCE(CAST(@key AS TEXT), idempotency_key),
          conversation_id = CASE WHEN CAST(@key AS TEXT) IS NULL AND uncertain_since IS NOT NULL THEN conversation_id END
        WHERE id = @id AND state IN (3, 4)
        RETURNING number
        """;

    private const string Skip = "UPDATE relay_message SET state = 4, finished_at = @now WHERE id = @id AND state IN (0, 3) RETURNING number";

    private const string GoOn =
        """
        UPDATE relay_thread SET
          held_by = CASE WHEN held_by = @number THEN NULL ELSE held_by END,
          ready_at = CASE WHEN held_by IS NULL OR held_by = @number THEN COALESCE(ready_at, @now) END
        WHERE id = @thread
        """;

    /// <summary>Puts a message back at its place.</summary>
    /// <param name="id">The message.</param>
    /// <param name="key">The key to send it with from now on; null keeps its own.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task<bool> ReplayAsync(string id, string? key, CancellationToken cancellationToken) =>
        DecideAsync(id, new(Replay) { { "@id", id }, { "@key", key } }, cancellationToken);

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

            await session.ExecuteAsync(
                new(GoOn) { { "@thread", thread }, { "@number", number }, { "@now", time.Milliseconds() } }, cancel).ConfigureAwait(false);
            await session.NotifyAsync(database.Dialect, cancel).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
