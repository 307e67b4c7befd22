namespace DigitalConnect.Relay;

/// <summary>For the people who look after a relay: what waits, why, and what to do about it.</summary>
public interface IRelayOperations
{
    /// <summary>Tells how the relay is doing.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<RelayStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the messages that wait for a person, the latest first.</summary>
    /// <param name="most">How many to list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<RelayMessage>> ListParkedAsync(int most = 100, CancellationToken cancellationToken = default);

    /// <summary>Lists the messages that wait for delivery, the oldest first.</summary>
    /// <param name="most">How many to list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<RelayMessage>> ListPendingAsync(int most = 100, CancellationToken cancellationToken = default);

    /// <summary>Lists the conversations that are open, the latest first.</summary>
    /// <param name="most">How many to list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<RelayConversation>> ListConversationsAsync(int most = 100, CancellationToken cancellationToken = default);

    /// <summary>Finds a message.</summary>
    /// <param name="id">The channel's id of the message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The message; null if there is none, or none anymore.</returns>
    Task<RelayMessage?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Puts a message that was parked or skipped back at its place in the queue.</summary>
    /// <remarks>With its own key it stays one message as long as Talkdesk remembers the key. With a new one it may be delivered twice.</remarks>
    /// <param name="id">The channel's id of the message.</param>
    /// <param name="newKey">Sends it as a new message. Only if it certainly was not delivered, or if twice is better than never.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there is such a message, parked or skipped.</returns>
    Task<bool> ReplayAsync(string id, bool newKey = false, CancellationToken cancellationToken = default);

    /// <summary>Gives a message up that is parked or waits for delivery. Its conversation goes on without it.</summary>
    /// <param name="id">The channel's id of the message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there is such a message. One that is on its way right now is delivered all the same.</returns>
    Task<bool> SkipAsync(string id, CancellationToken cancellationToken = default);
}
