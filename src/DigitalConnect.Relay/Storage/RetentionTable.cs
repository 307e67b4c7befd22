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
        """;

    private const string DeleteWebhooks =
        "DELETE FROM relay_webhook WHERE key IN (SELECT key FROM relay_webhook WHERE claimed_at < @before LIMIT @most)";

    private const string DeleteConversations =
        "DELETE FROM relay_conversation WHERE id IN (SELECT id FROM relay_conversation WHERE ended_at < @before LIMIT @most)";

    private const string BringForward = "UPDATE relay_thread SET ready_at = @now WHERE owner IS NULL AND ready_at > @latest";

    /// <summary>Deletes what was finished before a time. What is parked stays.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var more = false;
        foreach (var statement in new[] { DeleteMessages, DeleteWebhooks, DeleteConversations })
        {
            var deleted = await database.WriteAsync(
                (session, cancel) => session.ExecuteAsync(
                    new(statement) { { "@before", before.ToUnixTimeMilliseconds() }, { "@most", (long)Portion } }, cancel),
                cancellationToken).ConfigureAwait(false);
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
}
