using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests;

/// <summary>One PostgreSQL for all tests, started by the first that asks. In the root namespace, so it ends when all of them have.</summary>
[SetUpFixture]
internal sealed class SharedCluster
{
    private static readonly Lazy<Task<PostgreSqlCluster>> Cluster = new(PostgreSqlCluster.StartAsync);

    public static async Task<string> CreateDatabaseAsync() => await (await Cluster.Value).CreateDatabaseAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Cluster.IsValueCreated)
            await (await Cluster.Value).DisposeAsync();
    }
}
