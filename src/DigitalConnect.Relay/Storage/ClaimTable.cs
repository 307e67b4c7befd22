namespace DigitalConnect.Relay.Storage;

/// <summary>Conversations are claimed here, and what became of their messages is written. Every write names the fence of its claim.</summary>
internal sealed class ClaimTable(IRelayDatabase database, TimeProvider time)
{
    private const string LetGo =
        "UPDATE relay_thread SET owner = NULL, fence = fence + 1, ready_at = @ready, held_by = @held WHERE id = @thread AND fence = @fence";

    // What a person decided meanwhile stands, unless the message was delivered: that is what happened.
    private const string Settle =
        """
        UPDATE relay_message SET
          state = @state, uncertain_since = @uncertain, attempts = @attempts, waits = @waits,
          finished_at = @finished, conversation_id = @conversation, sent_as = @sent_as, reason = @reason
        WHERE thread_id = @thread AND number = @number AND (state = 0 OR @state IN (1, 2))
        """;

    private readonly string _claim =
        $"""
        UPDATE relay_thread SET owner = @owner, fence = fence + 1, ready_at = NULL
        WHERE id IN (
          SELECT id FROM relay_thread WHERE owner IS NULL AND held_by IS NULL AND ready_at <= @now
          ORDER BY ready_at LIMIT @most {database.Dialect.SkipLocked})
        RETURNING {ClaimedThread.Columns}
        """;

    /// <summary>Claims conversations that have something to deliver, those that wait longest first.</summary>
    public Task<List<Turn>> ClaimAsync(string owner, int most, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            var claimed = await session.QueryAsync(
                new(_claim) { { "@owner", owner }, { "@now", time.Milliseconds() }, { "@most", (long)most } },
                ClaimedThread.Read,
                cancel).ConfigureAwait(false);
            var turns = new List<Turn>(claimed.Count);
            foreach (var thread in claimed)
            {
                if (await TakeAsync(session, thread, cancel).ConfigureAwait(false) is { } turn)
                    turns.Add(turn);
            }

            return turns;
        },
        cancellationToken);

    /// <summary>Frees what was claimed without anybody knowing: the database's response to the claim was lost.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="active">The claims that it knows of. A thread may be among them by an old claim, and be claimed anew unknown.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public async Task<int> FreeOrphansAsync(string owner, IEnumerable<(long Thread, long Fence)> active, CancellationToken cancellationToken)
    {
        var known = active.ToHashSet();
        var claimed = await database.ReadAsync(
            (session, cancel) => session.QueryAsync(
                new("SELECT id, fence FROM relay_thread WHERE owner = @owner") { { "@owner", owner } },
                row => (Thread: row.GetInt64(0), Fence: row.GetInt64(1)),
                cancel),
            cancellationToken).ConfigureAwait(false);
        var freed = 0;
        foreach (var (thread, fence) in claimed.Where(claim => !known.Contains(claim)))
        {
            freed += await database.WriteAsync(
                (session, cancel) => LetGoAsync(session, thread, fence, time.Milliseconds(), held: null, cancel), cancellationToken)
                .ConfigureAwait(false);
        }

        return freed;
    }

    /// <summary>Writes what became of a message, and takes the next of its conversation.</summary>
    /// <param name="turn">The message's turn.</param>
    /// <param name="settlement">What became of it.</param>
    /// <param name="release">Lets the conversation go, whatever is left in it.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task<Settled> SettleAsync(Turn turn, Settlement settlement, bool release, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            var thread = await session.LockAsync(turn, cancel).ConfigureAwait(false);
            if (thread is null)
                return Settled.Lost;

            var isWritten = await session.ExecuteAsync(WriteOf(turn, settlement), cancel).ConfigureAwait(false) > 0;
            if (!release && settlement.IsFinished && !settlement.Holds)
                return new(IsLost: false, await TakeAsync(session, thread, cancel).ConfigureAwait(false)) { IsOverruled = !isWritten };

            // A message that a person skipped meanwhile neither holds nor delays those behind it.
            var holds = isWritten && settlement.Holds;
            var notBefore = isWritten ? settlement.NotBefore?.ToUnixTimeMilliseconds() : null;
            var ready = holds ? (long?)null : notBefore ?? time.Milliseconds();
            await LetGoAsync(session, thread.Id, thread.Fence, ready, holds ? turn.Message.Number : null, cancel).ConfigureAwait(false);
            return new(IsLost: false, Next: null) { IsOverruled = !isWritten };
        },
        cancellationToken);

    /// <summary>Lets a conversation go, with its message as the claim left it: it may have been delivered.</summary>
    /// <param name="turn">A turn of the claim.</param>
    /// <param name="notBefore">When the conversation may be claimed again.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The number of conversations; 0 if the claim had ended already.</returns>
    public Task<int> PostponeAsync(Turn turn, DateTimeOffset notBefore, CancellationToken cancellationToken) => database.WriteAsync(
        (session, cancel) => LetGoAsync(session, turn.ThreadId, turn.Fence, notBefore.ToUnixTimeMilliseconds(), held: null, cancel),
        cancellationToken);

    private async Task<Turn?> TakeAsync(Session session, ClaimedThread thread, CancellationToken cancellationToken)
    {
        var message = await session.TakeFirstAsync(thread, time.Milliseconds(), cancellationToken).ConfigureAwait(false);
        if (message is not null)
            return thread.With(message);

        // An enqueue needs the row of the thread, so none came between: the next one makes it ready again.
        await LetGoAsync(session, thread.Id, thread.Fence, ready: null, held: null, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static Task<int> LetGoAsync(Session session, long thread, long fence, long? ready, long? held, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            new(LetGo) { { "@thread", thread }, { "@fence", fence }, { "@ready", ready }, { "@held", held } }, cancellationToken);

    private Statement WriteOf(Turn turn, Settlement settlement) => new(Settle)
    {
        { "@thread", turn.ThreadId },
        { "@number", turn.Message.Number },
        { "@state", (long)settlement.State },
        { "@uncertain", settlement.UncertainSince?.ToUnixTimeMilliseconds() },
        { "@attempts", settlement.Attempts },
        { "@waits", settlement.FailedAttempts },
        { "@finished", settlement.IsFinished ? time.Milliseconds() : null },
        { "@conversation", settlement.ConversationId },
        { "@sent_as", settlement.SentAs },
        { "@reason", settlement.WholeReason },
    };
}
