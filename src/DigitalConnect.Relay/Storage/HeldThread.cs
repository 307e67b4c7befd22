namespace DigitalConnect.Relay.Storage;

/// <summary>What an owner does to the thread that it holds, inside of a transaction.</summary>
internal static class HeldThread
{
    private const string Lock = $"UPDATE relay_thread SET ready_at = NULL WHERE id = @thread AND fence = @fence RETURNING {ClaimedThread.Columns}";

    private const string First =
        $"SELECT {PendingMessage.Columns} FROM relay_message WHERE thread_id = @thread AND state = 0 ORDER BY number LIMIT 1";

    private const string HandOut =
        "UPDATE relay_message SET uncertain_since = @now, conversation_id = @conversation WHERE thread_id = @thread AND number = @number";

    /// <summary>Locks the thread of a claim, and reads it anew.</summary>
    /// <returns>The thread; null if another owner has it.</returns>
    public static Task<ClaimedThread?> LockAsync(this Session session, Turn turn, CancellationToken cancellationToken) =>
        session.FirstAsync(new(Lock) { { "@thread", turn.ThreadId }, { "@fence", turn.Fence } }, ClaimedThread.Read, cancellationToken);

    /// <summary>
    /// Takes the first message that is to be delivered, as it was before. From now on it may have been delivered, whatever becomes of
    /// this process: that is written down before the first attempt, with the conversation that it is made in.
    /// </summary>
    public static async Task<PendingMessage?> TakeFirstAsync(
        this Session session, ClaimedThread thread, long now, CancellationToken cancellationToken)
    {
        var message = await session.FirstAsync(new(First) { { "@thread", thread.Id } }, PendingMessage.Read, cancellationToken).ConfigureAwait(false);
        if (message is { UncertainSince: null })
        {
            await session.ExecuteAsync(
                new(HandOut) { { "@now", now }, { "@conversation", thread.ConversationId }, { "@thread", thread.Id }, { "@number", message.Number } },
                cancellationToken).ConfigureAwait(false);
        }

        return message;
    }
}
