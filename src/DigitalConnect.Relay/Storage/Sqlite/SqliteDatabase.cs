using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace DigitalConnect.Relay.Storage.Sqlite;

/// <summary>The queue in a file, for one process.</summary>
internal sealed class SqliteDatabase : IRelayDatabase
{
    private readonly string _connectionString;
    private readonly SqliteDurability _durability;
    private readonly SqliteWriter _writer;

    public SqliteDatabase(string connectionString, SqliteDurability durability)
    {
        _connectionString = connectionString;
        _durability = durability;
        _writer = new(OpenToWrite);
    }

    public Dialect Dialect => SqliteDialect.Instance;

    public Task<T> WriteAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return await work(new Session(connection, transaction: null), cancellationToken).ConfigureAwait(false);
        }
    }

    public Session Join(DbTransaction transaction) => transaction is SqliteTransaction { Connection: { } connection }
        ? new Session(connection, transaction)
        : throw new ArgumentException(
            "The transaction must be an open SqliteTransaction of a connection to the relay's own database file.", nameof(transaction));

    // Other processes are polled for: SQLite has no messages between them.
    public Task ListenAsync(Action awakened, CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private SqliteConnection OpenToWrite()
    {
        // Not pooled: its settings are its own, and a connection that failed must not come back.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_connectionString) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {_durability.ToString().ToUpperInvariant()}";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
