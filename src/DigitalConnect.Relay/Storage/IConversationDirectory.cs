namespace DigitalConnect.Relay;

/// <summary>Which thread of the channel is which conversation in Digital Connect.</summary>
public interface IConversationDirectory
{
    /// <summary>Finds the conversation that a thread is in.</summary>
    /// <param name="thread">The thread of the channel.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The conversation; null if the thread has none, or if it has ended.</returns>
    Task<RelayConversation?> FindByThreadAsync(string thread, CancellationToken cancellationToken = default);

    /// <summary>Finds a conversation, ended ones too: for what an agent wrote in it.</summary>
    /// <param name="conversationId">The id that Digital Connect gave it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The conversation; null if this relay did not start it.</returns>
    Task<RelayConversation?> FindAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Notes that a conversation has ended (the webhook <c>conversation_ended</c>): the next message of its thread starts another.</summary>
    /// <param name="conversationId">The id that Digital Connect gave it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether this relay started it. Calling again changes nothing.</returns>
    Task<bool> EndedAsync(string conversationId, CancellationToken cancellationToken = default);
}
