using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests.Storage;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class RetentionTests(DatabaseKind kind) : StorageTest(kind)
{
    [Test]
    public async Task A_thread_loses_its_contact_with_its_last_message()
    {
        await DeliverAsync("gone", "m1");
        await DeliverAsync("kept", "m2");
        Time.Advance(TimeSpan.FromDays(1));
        await DeliverAsync("kept", "m3");
        await new RetentionTable(Connection, Time).DeleteAsync(Time.GetUtcNow(), CancellationToken.None);

        var named = await Connection.ReadAsync(
            (session, cancel) => session.QueryAsync(
                new("SELECT t.name, m.id FROM relay_thread t JOIN relay_message m ON m.thread_id = t.id WHERE t.contact IS NOT NULL"),
                row => $"{row.GetString(0)}:{row.GetString(1)}",
                cancel),
            CancellationToken.None);
        Assert.That(named, Is.EqualTo(["kept:m3"]));
        await EnqueueAsync("gone", "m4");
        Assert.That((await ClaimOneAsync()).Contact, Is.Null);
    }

    private async Task DeliverAsync(string thread, string id)
    {
        await Messages.EnqueueAsync(SampleMessage.Of(thread, id) with { Contact = "{}" }, CancellationToken.None);
        await SettleAsync(await ClaimOneAsync(), Sent);
    }
}
