using DigitalConnect.Relay.PostgreSql;
using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Storage.Sqlite;

namespace DigitalConnect.Relay.Tests.Databases;

/// <summary>An empty database of either kind, gone with the test.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();
    private readonly List<IRelayDatabase> _opened = [];
    private string? _server;

    private TestDatabase()
    {
    }

    public string ConnectionString => _server ?? $"Data Source={_folder["relay.db"]}";

    public IRelayDatabase First => _opened[0];

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var database = new TestDatabase { _server = kind == DatabaseKind.PostgreSql ? await SharedCluster.CreateDatabaseAsync() : null };
        await database.Open().MigrateAsync(CancellationToken.None);
        return database;
    }

    /// <summary>Opens the database once more, as another process would.</summary>
    public IRelayDatabase Open()
    {
        IRelayDatabase database = _server is null
            ? new SqliteDatabase(ConnectionString, SqliteDurability.Full)
            : new PostgreSqlDatabase(_server, Lease);
        _opened.Add(database);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
            await database.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
