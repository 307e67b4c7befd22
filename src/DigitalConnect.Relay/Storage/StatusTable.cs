using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <summary>Looks at the queue.</summary>
internal sealed class StatusTable(IRelayDatabase database)
{
    private const string Status =
        """
        SELECT
          (SELECT COUNT(*) FROM relay_message WHERE state = 0),
          (SELECT COUNT(*) FROM relay_message WHERE state = 3),
          (SELECT COUNT(*) FROM relay_thread WHERE held_by IS NOT NULL),
          (SELECT COUNT(*) FROM relay_message m JOIN relay_thread t ON t.id = m.thread_id WHERE m.state = 0 AND t.held_by IS NOT NULL),
          (SELECT COUNT(*) FROM relay_thread WHERE conversation_id IS NOT NULL),
          (SELECT COUNT(*) FROM relay_instance),
          (SELECT MIN(enqueued_at) FROM relay_message WHERE state = 0)
        """;

    private const string Message =
        """
        SELECT m.id, t.name, m.state, m.idempotency_key, m.enqueued_at, m.uncertain_since, m.attempts, m.waits,
          m.finished_at, m.conversation_id, m.sent_as, m.reason, m.text, m.attachments, t.contact
        FROM relay_message m JOIN relay_thread t ON t.id = m.thread_id
        """;

    public Task<RelayStatus> GetStatusAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async (session, cancel) => (await session.FirstAsync(new(Status), ReadStatus, cancel).ConfigureAwait(false))!, cancellationToken);

    public Task<List<RelayMessage>> ListParkedAsync(int most, CancellationToken cancellationToken) =>
        ListAsync(new($"{Message} WHERE m.state = 3 ORDER BY m.finished_at DESC LIMIT @most") { { "@most", (long)most } }, cancellationToken);

    public Task<List<RelayMessage>> ListPendingAsync(int most, CancellationToken cancellationToken) =>
        ListAsync(new($"{Message} WHERE m.state = 0 ORDER BY m.enqueued_at LIMIT @most") { { "@most", (long)most } }, cancellationToken);

    public Task<RelayMessage?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        (session, cancel) => session.FirstAsync(new($"{Message} WHERE m.id = @id") { { "@id", id } }, ReadMessage, cancel), cancellationToken);

    private Task<List<RelayMessage>> ListAsync(Statement statement, CancellationToken cancellationToken) =>
        database.ReadAsync((session, cancel) => session.QueryAsync(statement, ReadMessage, cancel), cancellationToken);

    private static RelayStatus ReadStatus(DbDataReader row) => new()
    {
        Pending = row.GetInt64(0),
        Parked = row.GetInt64(1),
        HeldConversations = row.GetInt64(2),
        Held = row.GetInt64(3),
        OpenConversations = row.GetInt64(4),
        Instances = row.GetInt64(5),
        OldestPending = row.TimeOrNull(6),
    };

    private static RelayMessage ReadMessage(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Thread = row.GetString(1),
        State = (MessageState)row.GetInt64(2),
        IdempotencyKey = row.GetString(3),
        EnqueuedAt = row.Time(4),
        UncertainSince = row.TimeOrNull(5),
        Attempts = row.GetInt64(6),
        FailedAttempts = row.GetInt64(7),
        FinishedAt = row.TimeOrNull(8),
        ConversationId = row.Text(9),
        MessageId = row.Text(10),
        Reason = row.Text(11),
        Text = row.Text(12),
        Attachments = StoredJson.ShowAttachments(row.Text(13)),
        Contact = StoredJson.ShowContact(row.Text(14)),
    };
}
