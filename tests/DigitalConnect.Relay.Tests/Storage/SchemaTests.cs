using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests.Storage;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class SchemaTests(DatabaseKind kind) : StorageTest(kind)
{
    [Test]
    public async Task Migrating_again_changes_nothing()
    {
        await EnqueueAsync("t", "m1");
        var numbers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Database.Open().MigrateAsync(CancellationToken.None)));

        Assert.That(numbers, Is.All.EqualTo(Connection.Dialect.Migrations.Count));
        Assert.That((await ClaimOneAsync()).Message.Id, Is.EqualTo("m1"));
    }

    [Test]
    public async Task A_database_of_an_older_program_is_brought_up_with_what_it_holds()
    {
        await EnqueueAsync("t", "m1");
        string[] newer =
        [
            "ALTER TABLE relay_webhook DROP COLUMN owner",
            "ALTER TABLE relay_message DROP COLUMN replayed_at",
            "ALTER TABLE relay_thread DROP COLUMN start_request",
            "DELETE FROM relay_schema WHERE number > 1",
        ];
        foreach (var undo in newer)
            await Connection.WriteAsync((session, cancel) => session.ExecuteAsync(new(undo), cancel), CancellationToken.None);
        await Database.Open().MigrateAsync(CancellationToken.None);

        Assert.That(await new WebhookTable(Connection, Time).TryClaimAsync("w", CancellationToken.None), Is.True);
        Assert.That((await ClaimOneAsync()).Message.Id, Is.EqualTo("m1"));
    }

    [Test]
    public async Task A_thread_whose_messages_an_older_program_deleted_loses_its_contact()
    {
        await Messages.EnqueueAsync(SampleMessage.Of("gone", "m1") with { Contact = "{}" }, CancellationToken.None);
        await Messages.EnqueueAsync(SampleMessage.Of("kept", "m2") with { Contact = "{}" }, CancellationToken.None);
        foreach (var older in new[] { "DELETE FROM relay_message WHERE id = 'm1'", "DELETE FROM relay_schema WHERE number > 4" })
            await Connection.WriteAsync((session, cancel) => session.ExecuteAsync(new(older), cancel), CancellationToken.None);
        await Database.Open().MigrateAsync(CancellationToken.None);

        var named = await Connection.ReadAsync(
            (session, cancel) => session.QueryAsync(
                new("SELECT name FROM relay_thread WHERE contact IS NOT NULL"), row => row.GetString(0), cancel),
            CancellationToken.None);
        Assert.That(named, Is.EqualTo(["kept"]));
    }

    [Test]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await Connection.WriteAsync(
            (session, cancel) => session.ExecuteAsync(new("INSERT INTO relay_schema VALUES (1000)"), cancel), CancellationToken.None);

        Assert.That(() => Connection.MigrateAsync(CancellationToken.None), Throws.InvalidOperationException.With.Message.Contains("schema 1000"));
    }
}
