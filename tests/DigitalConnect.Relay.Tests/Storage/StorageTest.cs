using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Relay.Tests.Storage;

/// <summary>A test of the tables, in an empty database.</summary>
internal abstract class StorageTest(DatabaseKind kind)
{
    protected DatabaseKind Kind => kind;

    protected TestDatabase Database { get; private set; } = null!;

    protected IRelayDatabase Connection => Database.First;

    protected FakeTimeProvider Time { get; private set; } = null!;

    protected MessageTable Messages => new(Connection, Time);

    protected ClaimTable Claims => new(Connection, Time);

    protected ParkedTable Parked => new(Connection, Time);

    protected InstanceTable Instances => new(Connection, Time);

    protected ConversationTable Conversations => new(Connection, Time);

    protected static Settlement Sent => new() { State = MessageState.Sent };

    [SetUp]
    public async Task CreateDatabaseAsync()
    {
        Database = await TestDatabase.CreateAsync(kind);
        Time = new(DateTimeOffset.Parse("2026-11-25T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    }

    [TearDown]
    public ValueTask DropDatabaseAsync() => Database.DisposeAsync();

    protected Task<EnqueueResult> EnqueueAsync(string thread, string id) =>
        Messages.EnqueueAsync(SampleMessage.Of(thread, id), CancellationToken.None);

    protected async Task<Turn> ClaimOneAsync(string owner = "a") => (await Claims.ClaimAsync(owner, 1, CancellationToken.None)).Single();

    protected Task<Settled> SettleAsync(Turn turn, Settlement settlement, bool release = false) =>
        Claims.SettleAsync(turn, settlement, release, CancellationToken.None);
}
