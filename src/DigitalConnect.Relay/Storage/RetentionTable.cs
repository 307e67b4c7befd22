namespace DigitalConnect.Relay.Storage;

/// <summary>Keeps the database small and its times sane.</summary>
internal sealed class RetentionTable(IRelayDatabase database, TimeProvider time)
{
    // In portions: whoever enqueues meanwhile does not wait long.
    private const int Portion = 1000;

    private const string DeleteMessages =
        """
        DELETE FROM relay_message WHERE id IN (
          SELECT id FROM relay_message WHERE finished_at < @before AND state IN (1, 2, 4) LIMIT @most)
        RETURNING thread_id
        """;

    private const string LockThread = "UPDATE relay_thread SET fence = fence WHERE id = @thread AND contact IS NOT NULL";

    // Looked at once the thread is locked: a message, with another contact, may have been enqueued meanwhile.
    private const string ForgetContact =
        """
        UPDATE relay_thread SET contact = NULL
        WHERE id = @thread AND NOT EXISTS (SELECT 1 FROM relay_message WHERE relay_message.thread_id = relay_thread.id)
        """;

    private const string DeleteWebhooks =
        "DELETE FROM relay_webhook WHERE key IN (SELECT key FROM relay_webhook WHERE claimed_at < @before LIMIT @most)";

    private const string DeleteConversations =
        "DELETE FROM relay_conversation WHERE id IN (SELECT id FROM relay_conversation WHERE ended_at < @before LIMIT @most)";

    private const string BringForward = "UPDATE relay_thread SET ready_at = @now WHERE owner IS NULL AND ready_at > @latest";

    /// <summary>Deletes what was finished before a time, with the contacts of threads that have no message left. What is parked stays.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var more = await DeleteMessagesAsync(before, cancellationToken).ConfigureAwait(false) == Portion;
        foreach (var statement in new[] { DeleteWebhooks, DeleteConversations })
        {
            var deleted = await database.WriteAsync(
                (session, cancel) => session.ExecuteAsync(Old(statement, before), cancel), cancellationToken).ConfigureAwait(false);
            more |= deleted == Portion;
        }

        return more;
    }

    /// <summary>Brings forward what waits for a time that nobody meant: a clock was wrong when it was written, and was set back.</summary>
    /// <param name="longestWait">What nobody waits longer for; zero brings everything forward.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task<int> BringForwardAsync(TimeSpan longestWait, CancellationToken cancellationToken) => database.WriteAsync(
        (session, cancel) =>
        {
            var now = time.GetUtcNow();
            return session.ExecuteAsync(
                new(BringForward) { { "@now", now.ToUnixTimeMilliseconds() }, { "@latest", (now + longestWait).ToUnixTimeMilliseconds() } }, cancel);
        },
        cancellationToken);

    private Task<int> DeleteMessagesAsync(DateTimeOffset before, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            var threads = await session.QueryAsync(Old(DeleteMessages, before), row => row.GetInt64(0), cancel).ConfigureAwait(false);
            foreach (var thread in threads.Distinct().Order())
            {
                if (await session.ExecuteAsync(new(LockThread) { { "@thread", thread } }, cancel).ConfigureAwait(false) > 0)
                    await session.ExecuteAsync(new(ForgetContact) { { "@thread", thread } }, cancel).ConfigureAwait(false);
            }

            return threads.Count;
        },
        cancellationToken);

    private static Statement Old(string text, DateTimeOffset before) =>
        new(text) { { "@before", before.ToUnixTimeMilliseconds() }, { "@most", (long)Portion } };
}
