using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests.Storage;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class ParkedTests(DatabaseKind kind) : StorageTest(kind)
{
    private static Settlement Refused => new() { State = MessageState.Parked, Holds = true };

    [Test]
    public async Task A_message_that_is_skipped_during_its_attempt_holds_nothing_whatever_comes_of_the_attempt([Values] bool isRefused)
    {
        await EnqueueAsync("t", "m1");
        await EnqueueAsync("t", "m2");
        var turn = await ClaimOneAsync();
        await Parked.SkipAsync("m1", CancellationToken.None);
        await SettleAsync(turn, isRefused ? Refused : new() { State = MessageState.Pending, NotBefore = Time.GetUtcNow().AddHours(1) });

        Assert.That((await ClaimOneAsync()).Message.Id, Is.EqualTo("m2"));
    }

    [TestCase("UPDATE relay_message SET state = 4 WHERE number = 1", TestName = "A_conversation_held_by_a_skipped_message_is_freed")]
    [TestCase("DELETE FROM relay_message WHERE number = 1", TestName = "A_conversation_held_by_a_deleted_message_is_freed")]
    public async Task A_conversation_held_by_a_message_that_is_not_parked_is_freed(string change)
    {
        await ParkAsync();
        await Connection.WriteAsync((session, cancel) => session.ExecuteAsync(new(change), cancel), CancellationToken.None);

        Assert.That(await Parked.FreeAsync(CancellationToken.None), Is.EqualTo(1));
        Assert.That((await ClaimOneAsync()).Message.Id, Is.EqualTo("m2"));
    }

    [Test]
    public async Task A_conversation_held_by_a_parked_message_is_not_freed()
    {
        await ParkAsync();

        Assert.That(await Parked.FreeAsync(CancellationToken.None), Is.Zero);
        Assert.That(await Claims.ClaimAsync("a", 10, CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task A_message_that_may_have_been_delivered_is_replayed_in_its_conversation_after_a_crash_and_the_end_of_the_conversation_too()
    {
        await EnqueueAsync("t", "m1");
        var turn = (await Conversations.SaveConversationAsync(await ClaimOneAsync(), "c1", CancellationToken.None)).Next!;
        var first = Time.GetUtcNow();
        await SettleAsync(turn, Refused with { UncertainSince = first, ConversationId = "c1" });
        Time.Advance(TimeSpan.FromDays(2));
        await new ConversationDirectory(Connection, Time).EndedAsync("c1", CancellationToken.None);
        await Parked.ReplayAsync("m1", key: null, CancellationToken.None);
        await ClaimOneAsync("a");
        await Instances.WithdrawAsync("a", CancellationToken.None);

        turn = await ClaimOneAsync("b");
        Assert.That(turn.Target, Is.EqualTo("c1"));
        Assert.That(turn.Message, Has.Property("UncertainSince").EqualTo(first).And.Property("AgeCountsFrom").EqualTo(Time.GetUtcNow()));
    }

    private async Task ParkAsync()
    {
        await EnqueueAsync("t", "m1");
        await EnqueueAsync("t", "m2");
        await SettleAsync(await ClaimOneAsync(), Refused);
    }
}
