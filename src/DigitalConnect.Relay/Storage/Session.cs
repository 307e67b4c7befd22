using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <summary>One connection in one transaction.</summary>
/// <param name="connection">The open connection.</param>
/// <param name="transaction">The transaction; null where the connection is in one by SQL.</param>
/// <param name="statements">Keeps prepared statements; null where the driver does.</param>
internal sealed class Session(DbConnection connection, DbTransaction? transaction, StatementCache? statements = null)
{
    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public async Task<int> ExecuteAsync(Statement statement, CancellationToken cancellationToken)
    {
        var command = Prepare(statement);
        try
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ReleaseAsync(command).ConfigureAwait(false);
        }
    }

    /// <summary>Reads all rows of a statement.</summary>
    public async Task<List<T>> QueryAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var command = Prepare(statement);
        try
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    rows.Add(read(reader));
                return rows;
            }
        }
        finally
        {
            await ReleaseAsync(command).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the first row of a statement; the default where there is none.</summary>
    public async Task<T?> FirstAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync(statement, read, cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? default : rows[0];
    }

    private DbCommand Prepare(Statement statement)
    {
        if (statements?.Find(statement) is { } prepared)
            return prepared;

        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        command.Transaction = transaction;
        foreach (var (name, value) in statement.Values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        statements?.Keep(command);
        return command;
    }

    private ValueTask ReleaseAsync(DbCommand command) => statements is null ? command.DisposeAsync() : ValueTask.CompletedTask;
}
