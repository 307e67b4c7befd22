namespace DigitalConnect.Relay.Storage;

/// <summary>Which conversation a thread of the channel is in, as its owner writes it.</summary>
internal sealed class ConversationTable(IRelayDatabase database, TimeProvider time)
{
    private const string Enter =
        "INSERT INTO relay_conversation (id, thread_id, generation, started_at) VALUES (@id, @thread, @generation, @now) ON CONFLICT (id) DO NOTHING";

    private const string Direct = "UPDATE relay_message SET conversation_id = @id WHERE thread_id = @thread AND number = @number";

    /// <summary>Writes what a conversation is started with, before the first attempt; null forgets it.</summary>
    /// <returns>Whether the claim still holds.</returns>
    public Task<bool> SaveStartRequestAsync(Turn turn, string? request, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) => await session.ExecuteAsync(
            new("UPDATE relay_thread SET start_request = @request WHERE id = @thread AND fence = @fence")
            {
                { "@request", request }, { "@thread", turn.ThreadId }, { "@fence", turn.Fence },
            },
            cancel).ConfigureAwait(false) > 0,
        cancellationToken);

    /// <summary>Writes that the conversation of a thread was started.</summary>
    /// <returns>The turn, now with its conversation.</returns>
    public Task<Settled> SaveConversationAsync(Turn turn, string conversationId, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            if (await session.LockAsync(turn, cancel).ConfigureAwait(false) is not { } thread)
                return Settled.Lost;

            await session.ExecuteAsync(
                new("UPDATE relay_thread SET conversation_id = @id, start_request = NULL WHERE id = @thread")
                {
                    { "@id", conversationId }, { "@thread", thread.Id },
                },
                cancel).ConfigureAwait(false);
            await session.ExecuteAsync(
                new(Enter)
                {
                    { "@id", conversationId }, { "@thread", thread.Id }, { "@generation", thread.Generation }, { "@now", time.Milliseconds() },
                },
                cancel).ConfigureAwait(false);
            await DirectAsync(session, turn, conversationId, cancel).ConfigureAwait(false);
            return new Settled(IsLost: false, (thread with { ConversationId = conversationId, StartRequest = null }).With(turn.Message));
        },
        cancellationToken);

    /// <summary>Writes that a conversation refused a message because it has ended.</summary>
    /// <returns>The turn, now without that conversation.</returns>
    public Task<Settled> RefusedAsync(Turn turn, string ended, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            if (await session.LockAsync(turn, cancel).ConfigureAwait(false) is not { } thread)
                return Settled.Lost;

            await session.EndAsync(ended, time.Milliseconds(), cancel).ConfigureAwait(false);
            if (thread.ConversationId == ended)
                thread = thread with { ConversationId = null, Generation = thread.Generation + 1 };
            await DirectAsync(session, turn, thread.ConversationId, cancel).ConfigureAwait(false);
            return new Settled(IsLost: false, thread.With(turn.Message with { AttemptedIn = null }));
        },
        cancellationToken);

    /// <summary>The last texts that were sent before a message, oldest first: a new conversation begins with them.</summary>
    public Task<List<SentText>> HistoryAsync(Turn turn, int most, CancellationToken cancellationToken) => database.ReadAsync(
        async (session, cancel) =>
        {
            var texts = await session.QueryAsync(
                new(
                    """
                    SELECT text, enqueued_at FROM relay_message
                    WHERE thread_id = @thread AND number < @number AND state IN (1, 2) AND text IS NOT NULL
                    ORDER BY number DESC LIMIT @most
                    """)
                {
                    { "@thread", turn.ThreadId }, { "@number", turn.Message.Number }, { "@most", (long)most },
                },
                row => new SentText(row.GetString(0), row.Time(1)),
                cancel).ConfigureAwait(false);
            texts.Reverse();
            return texts;
        },
        cancellationToken);

    private static Task<int> DirectAsync(Session session, Turn turn, string? conversationId, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            new(Direct) { { "@id", conversationId }, { "@thread", turn.ThreadId }, { "@number", turn.Message.Number } }, cancellationToken);
}
