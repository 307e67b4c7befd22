using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests.Storage;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class ConversationTests(DatabaseKind kind) : StorageTest(kind)
{
    private ConversationDirectory Directory => new(Connection, Time);

    [Test]
    public async Task A_started_conversation_is_found_by_thread_and_by_id()
    {
        await EnqueueAsync("t", "m1");
        var turn = await ClaimOneAsync();
        Assert.That(turn.Target, Is.Null);
        Assert.That((await Conversations.SaveConversationAsync(turn, "c1", CancellationToken.None)).Next!.Target, Is.EqualTo("c1"));

        var found = await Directory.FindByThreadAsync("t", CancellationToken.None);
        Assert.That(found, Is.EqualTo(new RelayConversation { ConversationId = "c1", Thread = "t", Generation = 1, StartedAt = Time.GetUtcNow() }));
        Assert.That(await Directory.FindAsync("c1", CancellationToken.None), Is.EqualTo(found));
    }

    [Test]
    public async Task After_the_end_the_next_message_starts_another()
    {
        await EnqueueAsync("t", "m1");
        var turn = (await Conversations.SaveConversationAsync(await ClaimOneAsync(), "c1", CancellationToken.None)).Next!;
        await SettleAsync(turn, Sent);
        Assert.That(await Directory.EndedAsync("c1", CancellationToken.None), Is.True);
        await Directory.EndedAsync("c1", CancellationToken.None);
        await EnqueueAsync("t", "m2");

        Assert.That(await ClaimOneAsync(), Has.Property("Target").Null.And.Property("Generation").EqualTo(2));
        Assert.That(await Directory.FindByThreadAsync("t", CancellationToken.None), Is.Null);
        Assert.That((await Directory.FindAsync("c1", CancellationToken.None))!.EndedAt, Is.EqualTo(Time.GetUtcNow()));
    }

    [Test]
    public async Task The_end_of_a_conversation_of_somebody_else_is_none_of_ours() =>
        Assert.That(await Directory.EndedAsync("c", CancellationToken.None), Is.False);

    [Test]
    public async Task A_refusal_and_a_webhook_of_the_same_end_start_one_conversation()
    {
        await EnqueueAsync("t", "m1");
        var turn = (await Conversations.SaveConversationAsync(await ClaimOneAsync(), "c1", CancellationToken.None)).Next!;
        await Directory.EndedAsync("c1", CancellationToken.None);
        var next = (await Conversations.RefusedAsync(turn, "c1", CancellationToken.None)).Next!;

        Assert.That(next, Has.Property("Generation").EqualTo(2).And.Property("Target").Null);
    }

    [Test]
    public async Task An_attempt_whose_end_is_not_known_is_repeated_in_its_own_conversation()
    {
        await EnqueueAsync("t", "m1");
        await Conversations.SaveConversationAsync(await ClaimOneAsync("a"), "c1", CancellationToken.None);
        await Directory.EndedAsync("c1", CancellationToken.None);
        await Instances.WithdrawAsync("a", CancellationToken.None);

        Assert.That((await ClaimOneAsync("b")).Target, Is.EqualTo("c1"));
    }

    [Test]
    public async Task The_history_is_what_was_sent_before_oldest_first()
    {
        foreach (var id in new[] { "m1", "m2", "m3", "m4" })
            await EnqueueAsync("t", id);
        var turn = await ClaimOneAsync();
        for (var i = 0; i < 3; i++)
            turn = (await SettleAsync(turn, Sent)).Next!;

        var history = await Conversations.HistoryAsync(turn, 2, CancellationToken.None);
        Assert.That(string.Join(", ", history.Select(text => text.Text)), Is.EqualTo("text of m2, text of m3"));
    }
}
