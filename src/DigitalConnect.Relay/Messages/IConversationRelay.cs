using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace DigitalConnect.Relay;

/// <summary>Takes messages from your channel and sees to it that they are delivered: in order within a thread, none lost, none doubled.</summary>
[SuppressMessage(
    "ApiDesign",
    "RS0026:Do not add multiple public overloads with optional parameters",
    Justification = "The rule guards against calls that become ambiguous later. A transaction is a required parameter, so the two never are.")]
public interface IConversationRelay
{
    /// <summary>Puts a message at the end of its thread. It is durable when the task ends; delivery follows, without the caller.</summary>
    /// <param name="thread">The thread of the channel: a chat, a phone number. Each has a conversation of its own, started on demand.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the call. The message may be enqueued all the same: enqueue it again, it stays one message.</param>
    /// <returns>Whether the message is new.</returns>
    /// <exception cref="MessageIdConflictException">
    /// Its id is that of a message in another thread, or of one with another text or other attachments. Another contact makes no other message.
    /// </exception>
    /// <exception cref="ArgumentException">The message can't be delivered as it is.</exception>
    /// <exception cref="DbException">The database failed. The message may be in the queue: enqueue it again, it stays one message.</exception>
    Task<EnqueueResult> EnqueueAsync(string thread, ChannelMessage message, CancellationToken cancellationToken = default);

    /// <summary>Puts a message at the end of its thread as part of a transaction of yours: it is enqueued if you commit.</summary>
    /// <remarks>
    /// The thread is locked until the transaction ends: keep it short. SQLite locks the whole database as soon as a transaction writes.
    /// </remarks>
    /// <param name="thread">The thread of the channel: a chat, a phone number. Each has a conversation of its own, started on demand.</param>
    /// <param name="message">The message.</param>
    /// <param name="transaction">An open transaction of a connection to the relay's database.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the message is new.</returns>
    /// <exception cref="MessageIdConflictException">
    /// Its id is that of a message in another thread, or of one with another text or other attachments. Another contact makes no other message.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The message can't be delivered as it is, or the transaction is of another kind of database.
    /// </exception>
    /// <exception cref="DbException">The database failed.</exception>
    Task<EnqueueResult> EnqueueAsync(string thread, ChannelMessage message, DbTransaction transaction, CancellationToken cancellationToken = default);
}
