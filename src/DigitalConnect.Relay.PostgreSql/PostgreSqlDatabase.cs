using System.Data.Common;
using DigitalConnect.Relay.Storage;
using Npgsql;

namespace DigitalConnect.Relay.PostgreSql;

/// <summary>The queue in PostgreSQL, for any number of processes.</summary>
internal sealed class PostgreSqlDatabase(string connectionString, TimeSpan lease) : IRelayDatabase
{
    private readonly NpgsqlDataSource _source = PostgreSqlConnections.CreateSource(connectionString, lease);

    public Dialect Dialect => PostgreSqlDialect.Instance;

    public async Task<T> WriteAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var result = await work(new Session(connection, transaction), cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            }
        }
    }

    public async Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            return await work(new Session(connection, transaction: null), cancellationToken).ConfigureAwait(false);
    }

    public Session Join(DbTransaction transaction) => transaction is NpgsqlTransaction { Connection: { } connection }
        ? new Session(connection, transaction)
        : throw new ArgumentException(
            "The transaction must be an open NpgsqlTransaction of a connection to the relay's own database.", nameof(transaction));

    public async Task ListenAsync(Action awakened, CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            connection.Notification += (_, _) => awakened();
            await new Session(connection, transaction: null)
                .ExecuteAsync(new($"LISTEN {PostgreSqlDialect.Channel}"), cancellationToken).ConfigureAwait(false);
            while (true)
                await connection.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
