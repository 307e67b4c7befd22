using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace DigitalConnect.Relay.Storage.Sqlite;

/// <summary>
/// The one connection that writes. SQLite has one writer at a time anyway; what waits meanwhile shares the next transaction,
/// and with it the cost of making it durable.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestTransaction = 256;

    private readonly Channel<SqliteWork> _waiting = Channel.CreateUnbounded<SqliteWork>(new() { SingleReader = true });
    private readonly Func<SqliteConnection> _open;
    private readonly Task _writing;
    private SqliteConnection? _connection;
    private StatementCache? _statements;

    /// <summary>Starts to write.</summary>
    /// <param name="open">Opens a connection. Asked again after a failure: the database may have gone and come back.</param>
    public SqliteWriter(Func<SqliteConnection> open)
    {
        _open = open;
        _writing = Task.Run(WriteAsync);
    }

    public Task<T> WriteAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var waiting = new SqliteWork<T>(work, cancellationToken);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(waiting), this);
        return waiting.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        Close();
    }

    private async Task WriteAsync()
    {
        var batch = new List<SqliteWork>();
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < LargestTransaction && _waiting.Reader.TryRead(out var work))
                batch.Add(work);
            await WriteAsync(batch).ConfigureAwait(false);
            batch.Clear();
        }
    }

    private async Task WriteAsync(List<SqliteWork> batch)
    {
        try
        {
            var session = Open();
            await ExecuteAsync(session, "BEGIN IMMEDIATE").ConfigureAwait(false);
            foreach (var work in batch)
                await WriteAsync(session, work).ConfigureAwait(false);
            await ExecuteAsync(session, "COMMIT").ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Nothing of the batch is in the database. Whoever waits decides; the next batch opens the database anew.
            Close();
            var cause = batch.Select(work => work.Failure).FirstOrDefault(failure => failure is SqliteException) ?? exception;
            batch.ForEach(work => work.Fail(cause));
            return;
        }

        batch.ForEach(work => work.Commit());
    }

    // What fails takes nothing else of the transaction with it.
    private static async Task WriteAsync(Session session, SqliteWork work)
    {
        await ExecuteAsync(session, "SAVEPOINT work").ConfigureAwait(false);
        if (!await work.RunAsync(session).ConfigureAwait(false))
            await ExecuteAsync(session, "ROLLBACK TO work").ConfigureAwait(false);
        await ExecuteAsync(session, "RELEASE work").ConfigureAwait(false);
    }

    private static Task<int> ExecuteAsync(Session session, string sql) => session.ExecuteAsync(new(sql), CancellationToken.None);

    private Session Open()
    {
        _connection ??= _open();
        return new Session(_connection, transaction: null, _statements ??= new());
    }

    private void Close()
    {
        _statements?.Dispose();
        _connection?.Dispose();
        (_statements, _connection) = (null, null);
    }
}
