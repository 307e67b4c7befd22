using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <inheritdoc cref="IConversationDirectory"/>
internal sealed class ConversationDirectory(IRelayDatabase database, TimeProvider time) : IConversationDirectory
{
    private const string Select =
        "SELECT c.id, t.name, c.generation, c.started_at, c.ended_at FROM relay_conversation c JOIN relay_thread t ON t.id = c.thread_id";

    public Task<RelayConversation?> FindByThreadAsync(string thread, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(thread);
        return FindAsync(new Statement($"{Select} WHERE t.name = @thread AND c.id = t.conversation_id") { { "@thread", thread } }, cancellationToken);
    }

    public Task<RelayConversation?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        return FindAsync(new Statement($"{Select} WHERE c.id = @id") { { "@id", conversationId } }, cancellationToken);
    }

    public Task<bool> EndedAsync(string conversationId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        return database.WriteAsync((session, cancel) => session.EndAsync(conversationId, time.Milliseconds(), cancel), cancellationToken);
    }

    public Task<List<RelayConversation>> ListOpenAsync(int most, CancellationToken cancellationToken)
    {
        var statement = new Statement($"{Select} WHERE c.id = t.conversation_id ORDER BY c.started_at DESC LIMIT @most") { { "@most", (long)most } };
        return database.ReadAsync((session, cancel) => session.QueryAsync(statement, Read, cancel), cancellationToken);
    }

    private Task<RelayConversation?> FindAsync(Statement statement, CancellationToken cancellationToken) =>
        database.ReadAsync((session, cancel) => session.FirstAsync(statement, Read, cancel), cancellationToken);

    private static RelayConversation Read(DbDataReader row) => new()
    {
        ConversationId = row.GetString(0),
        Thread = row.GetString(1),
        Generation = row.GetInt64(2),
        StartedAt = row.Time(3),
        EndedAt = row.TimeOrNull(4),
    };
}
