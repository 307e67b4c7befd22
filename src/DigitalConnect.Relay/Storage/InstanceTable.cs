namespace DigitalConnect.Relay.Storage;

/// <summary>
/// The instances of the relay, each with a heartbeat that it moves. No time stands in the table: an instance is dead when another saw its
/// heartbeat stand still for the whole lease, by its own clock that never jumps.
/// </summary>
internal sealed class InstanceTable(IRelayDatabase database, TimeProvider time)
{
    /// <summary>Frees what an owner holds.</summary>
    public const string Release =
        """
        UPDATE relay_thread SET
          owner = NULL,
          fence = fence + 1,
          ready_at = CASE WHEN held_by IS NULL THEN COALESCE(ready_at, @now) END
        WHERE owner = @owner
        """;

    // An instance that was declared dead may have claimed something before it learned that, and have died then.
    private const string ReleaseOfNobody =
        """
        UPDATE relay_thread SET
          owner = NULL,
          fence = fence + 1,
          ready_at = CASE WHEN held_by IS NULL THEN COALESCE(ready_at, @now) END
        WHERE owner IS NOT NULL AND NOT EXISTS (SELECT 1 FROM relay_instance WHERE relay_instance.id = relay_thread.owner)
        """;

    /// <summary>Enters an instance.</summary>
    public Task RegisterAsync(string instance, CancellationToken cancellationToken) => database.WriteAsync(
        (session, cancel) => session.ExecuteAsync(new("INSERT INTO relay_instance VALUES (@id, 0)") { { "@id", instance } }, cancel),
        cancellationToken);

    /// <summary>Moves the heartbeat of an instance, and frees conversations whose owner is no instance anymore.</summary>
    /// <returns>The heartbeats of all others; null if this one was declared dead.</returns>
    public Task<List<Heartbeat>?> BeatAsync(string instance, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            var moved = await session.ExecuteAsync(
                new("UPDATE relay_instance SET heartbeat = heartbeat + 1 WHERE id = @id") { { "@id", instance } }, cancel).ConfigureAwait(false);
            if (moved == 0)
                return null;

            await session.ExecuteAsync(new(ReleaseOfNobody) { { "@now", time.Milliseconds() } }, cancel).ConfigureAwait(false);
            return await session.QueryAsync(
                new("SELECT id, heartbeat FROM relay_instance WHERE id <> @id") { { "@id", instance } },
                row => new Heartbeat(row.GetString(0), row.GetInt64(1)),
                cancel).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Takes the conversations from an instance that is dead. What it still writes is refused by the fence.</summary>
    /// <returns>The number of conversations; 0 if it moved after all.</returns>
    public Task<int> TakeOverAsync(Heartbeat dead, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            var removed = await session.ExecuteAsync(
                new("DELETE FROM relay_instance WHERE id = @id AND heartbeat = @number") { { "@id", dead.Instance }, { "@number", dead.Number } },
                cancel).ConfigureAwait(false);
            return removed == 0 ? 0 : await ReleaseAsync(session, dead.Instance, cancel).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Leaves: what this instance still holds is free at once.</summary>
    public Task<int> WithdrawAsync(string instance, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            await session.ExecuteAsync(new("DELETE FROM relay_instance WHERE id = @id") { { "@id", instance } }, cancel).ConfigureAwait(false);
            return await ReleaseAsync(session, instance, cancel).ConfigureAwait(false);
        },
        cancellationToken);

    private async Task<int> ReleaseAsync(Session session, string instance, CancellationToken cancellationToken)
    {
        var released = await session.ExecuteAsync(
            new(Release) { { "@owner", instance }, { "@now", time.Milliseconds() } }, cancellationToken).ConfigureAwait(false);
        if (released > 0)
            await session.NotifyAsync(database.Dialect, cancellationToken).ConfigureAwait(false);
        return released;
    }
}
