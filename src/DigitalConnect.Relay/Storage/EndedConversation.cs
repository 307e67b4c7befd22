namespace DigitalConnect.Relay.Storage;

/// <summary>Ends a conversation, whoever found out.</summary>
internal static class EndedConversation
{
    private const string Close = "UPDATE relay_conversation SET ended_at = COALESCE(ended_at, @now) WHERE id = @id";

    private const string Leave = "UPDATE relay_thread SET conversation_id = NULL, generation = generation + 1 WHERE conversation_id = @id";

    /// <summary>Ends it: the next message of its thread starts another.</summary>
    /// <returns>Whether it is a conversation of this relay.</returns>
    public static async Task<bool> EndAsync(this Session session, string conversationId, long now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(new(Leave) { { "@id", conversationId } }, cancellationToken).ConfigureAwait(false);
        return await session.ExecuteAsync(new(Close) { { "@id", conversationId }, { "@now", now } }, cancellationToken).ConfigureAwait(false) > 0;
    }
}
