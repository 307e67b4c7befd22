using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Benchmarks.RelayTrials;

/// <summary>Empty databases for trials: a file in the repository's artifacts, or one of a PostgreSQL that lives as long as this.</summary>
internal sealed class TrialDatabases : IAsyncDisposable
{
    private PostgreSqlCluster? _cluster;

    /// <summary>Makes an empty database.</summary>
    /// <param name="database">The kind, as a trial names it.</param>
    public async Task<string> CreateAsync(string database)
    {
        if (database.StartsWith("Sqlite", StringComparison.Ordinal))
            return $"Data Source={Path.Combine(Repository.EmptyFolder("relay"), $"{Guid.NewGuid():N}.db")}";

        _cluster ??= await PostgreSqlCluster.StartAsync().ConfigureAwait(false);
        return await _cluster.CreateDatabaseAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
