using DigitalConnect.Relay.PostgreSql;
using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;
using DigitalConnect.Relay.Tests.Storage;
using Npgsql;

namespace DigitalConnect.Relay.Tests.Durability;

/// <summary>A PostgreSQL that is stopped as a crash stops it: no checkpoint, no goodbye.</summary>
[External("postgresql")]
[CancelAfter(120_000)]
internal sealed class PostgreSqlCrashTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    [Test]
    public async Task What_was_accepted_before_is_there_afterwards(CancellationToken cancellationToken)
    {
        await using var cluster = await PostgreSqlCluster.StartAsync();
        await using var database = new PostgreSqlDatabase(await cluster.CreateDatabaseAsync(), Lease);
        await database.MigrateAsync(cancellationToken);
        var messages = new MessageTable(database, TimeProvider.System);
        var enqueuing = Enumerable.Range(0, 8).Select(thread => EnqueueAsync(messages, $"t{thread}", cancellationToken)).ToArray();
        while (enqueuing.Sum(accepted => accepted.Count) < 200)
            await Task.Yield();
        await cluster.StopAsync();
        await Task.WhenAll(enqueuing.Select(accepted => accepted.Ended));
        await cluster.RestartAsync();

        var status = new StatusTable(database);
        foreach (var id in enqueuing.SelectMany(accepted => accepted.Ids))
            Assert.That(await status.FindAsync(id, cancellationToken), Is.Not.Null, id);
    }

    [TestCase("", ExpectedResult = "on")]
    [TestCase(";Options=-c synchronous_commit=local", ExpectedResult = "local")]
    public async Task<string> A_commit_waits_for_the_disk_whatever_the_server_has_for_a_default(string options)
    {
        var connectionString = await SharedCluster.CreateDatabaseAsync();
        await using (var source = NpgsqlDataSource.Create(connectionString))
        {
            var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
            await using var command = source.CreateCommand($"ALTER DATABASE {name} SET synchronous_commit = off");
            await command.ExecuteNonQueryAsync();
        }

        NpgsqlConnection.ClearAllPools();
        await using var database = new PostgreSqlDatabase(connectionString + options, Lease);
        return (await database.ReadAsync(
            (session, cancel) => session.FirstAsync(new("SHOW synchronous_commit"), row => row.GetString(0), cancel), CancellationToken.None))!;
    }

    private static AcceptedMessages EnqueueAsync(MessageTable messages, string thread, CancellationToken cancellationToken)
    {
        var accepted = new AcceptedMessages();
        accepted.Ended = Task.Run(
            async () =>
            {
                try
                {
                    for (var i = 0; ; i++)
                    {
                        var id = $"{thread}-{i}";
                        await messages.EnqueueAsync(SampleMessage.Of(thread, id), cancellationToken);
                        accepted.Add(id);
                    }
                }
                catch (NpgsqlException)
                {
                    // The server has stopped.
                }
            },
            cancellationToken);
        return accepted;
    }
}
