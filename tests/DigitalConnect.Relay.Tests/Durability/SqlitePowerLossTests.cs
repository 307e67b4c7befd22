using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Storage.Sqlite;
using DigitalConnect.Relay.Tests.Databases;
using DigitalConnect.Relay.Tests.Delivery;
using Microsoft.Data.Sqlite;

namespace DigitalConnect.Relay.Tests.Durability;

/// <summary>What a power loss leaves: what was on the disk for certain, and of the rest anything.</summary>
[CancelAfter(120_000)]
internal sealed class SqlitePowerLossTests
{
    private const int Messages = 60;

    private TemporaryFolder Folder { get; set; } = null!;

    [SetUp]
    public void Create() => Folder = new();

    [TearDown]
    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }

    // Seen from outside of the process, by the operating system's calls. The other setting shows that the test can see the difference.
    [Test]
    [External("strace")]
    public async Task Every_message_is_on_the_disk_before_it_is_accepted([Values] SqliteDurability durability)
    {
        var (unsafely, accepted) = await SystemCalls.WatchAsync(
            Folder["trace"],
            EnqueuingProgram.Word,
            durability == SqliteDurability.Full ? "Sqlite" : "SqliteNormal",
            $"Data Source={Folder["relay.db"]}",
            Messages.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.That(accepted, Is.EqualTo(Messages));
        Assert.That(unsafely, durability == SqliteDurability.Full ? Is.Zero : Is.GreaterThan(0));
    }

    // The log is as long as it was when a message was accepted, and what followed is cut off or overwritten by chance.
    [Test]
    public async Task Whatever_becomes_of_the_rest_accepted_messages_are_there_and_the_database_is_whole([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        await using var relay = await RelayUnderTest.CreateAsync();
        var file = relay.DatabaseFile;
        for (var accepted = 1; accepted <= Messages; accepted++)
        {
            await relay.EnqueueAsync($"t{random.Next(5)}", $"m{accepted}");
            var image = Folder[$"{accepted}.db"];
            File.Copy(file, image);
            var synced = new FileInfo($"{file}-wal").Length;
            await relay.EnqueueAsync("u", $"later{accepted}");
            await LoseAsync($"{file}-wal", $"{image}-wal", synced, random);

            Assert.That(await ReadAsync(image, "PRAGMA integrity_check"), Is.EqualTo("ok"));
            Assert.That(await ReadAsync(image, "SELECT COUNT(*) FROM relay_message WHERE id LIKE 'm%'"), Is.EqualTo(accepted));
        }
    }

    [Test]
    public async Task A_connection_that_writes_waits_for_the_disk([Values] SqliteDurability durability)
    {
        await using var database = new SqliteDatabase($"Data Source={Folder["relay.db"]}", durability);
        var setting = await database.WriteAsync(
            (session, cancel) => session.FirstAsync(new("PRAGMA synchronous"), row => row.GetInt64(0), cancel), CancellationToken.None);

        Assert.That(setting, Is.EqualTo(durability == SqliteDurability.Full ? 2 : 1));
    }

    // A transaction of the caller's is made durable by the caller's connection.
    [Test]
    public async Task A_connection_of_the_callers_waits_for_the_disk_by_default()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();

        Assert.That(await ReadAsync(connection, "PRAGMA journal_mode"), Is.EqualTo("wal"));
        Assert.That(await ReadAsync(connection, "PRAGMA synchronous"), Is.EqualTo(2));
    }

    private static async Task LoseAsync(string log, string image, long synced, Random random)
    {
        await using (var source = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        await using (var target = File.Create(image))
            await source.CopyToAsync(target);
        await using var torn = File.OpenWrite(image);
        torn.SetLength(synced + random.NextInt64(torn.Length - synced + 1));
        var rest = new byte[random.NextInt64(torn.Length - synced + 1)];
        random.NextBytes(rest);
        torn.Position = torn.Length - rest.Length;
        await torn.WriteAsync(rest);
    }

    private static async Task<object?> ReadAsync(string file, string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        return await ReadAsync(connection, statement);
    }

    private static async Task<object?> ReadAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }
}
