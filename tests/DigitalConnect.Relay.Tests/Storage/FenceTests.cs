using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests.Storage;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class FenceTests(DatabaseKind kind) : StorageTest(kind)
{
    [Test]
    public async Task An_owner_that_was_declared_dead_can_finish_nothing()
    {
        await Instances.RegisterAsync("a", CancellationToken.None);
        await EnqueueAsync("t", "m1");
        var stalled = await ClaimOneAsync("a");
        Assert.That(await Instances.TakeOverAsync(new Heartbeat("a", 0), CancellationToken.None), Is.EqualTo(1));
        var turn = await ClaimOneAsync("b");

        Assert.That((await SettleAsync(stalled, Sent)).IsLost, Is.True);
        Assert.That((await Conversations.SaveConversationAsync(stalled, "c", CancellationToken.None)).IsLost, Is.True);
        Assert.That((await Conversations.RefusedAsync(stalled, "c", CancellationToken.None)).IsLost, Is.True);
        Assert.That(turn.Message.Id, Is.EqualTo("m1"));
        Assert.That((await SettleAsync(turn, Sent)).IsLost, Is.False);
    }

    [Test]
    public async Task An_instance_whose_heart_beats_is_not_taken_over()
    {
        await Instances.RegisterAsync("a", CancellationToken.None);
        await Instances.RegisterAsync("b", CancellationToken.None);
        await EnqueueAsync("t", "m1");
        await ClaimOneAsync("a");
        var seen = (await Instances.BeatAsync("b", CancellationToken.None))!.Single();
        await Instances.BeatAsync("a", CancellationToken.None);

        Assert.That(await Instances.TakeOverAsync(seen, CancellationToken.None), Is.Zero);
        Assert.That(await Claims.ClaimAsync("b", 10, CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task An_instance_learns_that_it_was_declared_dead()
    {
        await Instances.RegisterAsync("a", CancellationToken.None);
        await Instances.TakeOverAsync(new Heartbeat("a", 0), CancellationToken.None);

        Assert.That(await Instances.BeatAsync("a", CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task A_taken_over_conversation_that_is_held_for_a_person_stays_held()
    {
        await EnqueueAsync("t", "m1");
        await SettleAsync(await ClaimOneAsync("a"), new() { State = MessageState.Parked, Holds = true });
        await EnqueueAsync("t", "m2");
        await Instances.WithdrawAsync("a", CancellationToken.None);

        Assert.That(await Claims.ClaimAsync("b", 10, CancellationToken.None), Is.Empty);
    }
}
