using DigitalConnect.Relay.Delivery;
using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests.Storage;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class QueueTests(DatabaseKind kind) : StorageTest(kind)
{
    [Test]
    public async Task A_message_is_accepted_once()
    {
        Assert.That(await EnqueueAsync("t", "m1"), Is.EqualTo(EnqueueResult.Accepted));
        Assert.That(await EnqueueAsync("t", "m1"), Is.EqualTo(EnqueueResult.Duplicate));

        var settled = await SettleAsync(await ClaimOneAsync(), Sent);
        Assert.That(settled.Next, Is.Null);
    }

    [Test]
    public async Task An_id_of_another_thread_is_refused_because_its_message_would_be_lost()
    {
        await EnqueueAsync("t1", "m");

        Assert.That(() => EnqueueAsync("t2", "m"), Throws.TypeOf<MessageIdConflictException>().With.Message.Contains("put the thread in front"));
    }

    [TestCase("other text", null)]
    [TestCase("text of m", """[{"id":"f","name":"n","type":"t","size":"2"}]""")]
    [TestCase(null, """[{"id":"f","name":"n","type":"t","size":"1"}]""")]
    public async Task An_id_of_another_message_is_refused_because_that_message_would_be_lost(string? text, string? attachments)
    {
        var message = SampleMessage.Of("t", "m") with { Attachments = """[{"id":"f","name":"n","type":"t","size":"1"}]""" };
        await Messages.EnqueueAsync(message, CancellationToken.None);
        await SettleAsync(await ClaimOneAsync(), Sent);

        Assert.That(
            () => Messages.EnqueueAsync(message with { Text = text, Attachments = attachments }, CancellationToken.None),
            Throws.TypeOf<MessageIdConflictException>().With.Message.Contains(
                "The thread t has another message with the id m: its text or its attachments are different. Give each message an id of its own."));
        Assert.That(await Claims.ClaimAsync("a", 10, CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task A_message_is_the_same_with_another_contact_and_span_and_with_other_spaces_in_its_stored_attachments()
    {
        var message = SampleMessage.Of("t", "m") with { Attachments = """[{"id":"f","name":"n","type":"t","size":"1"}]""" };
        var spaced = message with { Attachments = """[ {"size": "1", "id": "f", "name": "n", "type": "t"} ]""" };
        await Messages.EnqueueAsync(spaced, CancellationToken.None);
        var again = message with { Contact = """{"email":"a@example.com"}""", TraceParent = "another" };

        Assert.That(await Messages.EnqueueAsync(again, CancellationToken.None), Is.EqualTo(EnqueueResult.Duplicate));
    }

    [Test]
    public async Task Stored_attachments_that_cannot_be_read_make_a_repetition_no_other_message()
    {
        await Messages.EnqueueAsync(SampleMessage.Of("t", "m") with { Attachments = "damaged" }, CancellationToken.None);

        Assert.That(await EnqueueAsync("t", "m"), Is.EqualTo(EnqueueResult.Duplicate));
    }

    [Test]
    public async Task Messages_of_a_thread_come_in_the_order_they_were_enqueued()
    {
        foreach (var id in new[] { "z", "a", "m" })
            await EnqueueAsync("t", id);

        var first = await ClaimOneAsync();
        var second = (await SettleAsync(first, Sent)).Next!;
        var third = (await SettleAsync(second, Sent)).Next!;
        Assert.That($"{first.Message.Id} {second.Message.Id} {third.Message.Id}", Is.EqualTo("z a m"));
        Assert.That((await SettleAsync(third, Sent)).Next, Is.Null);
    }

    [Test]
    public async Task A_conversation_is_held_by_one_owner_at_a_time()
    {
        await EnqueueAsync("t", "m1");
        await ClaimOneAsync("a");
        await EnqueueAsync("t", "m2");

        Assert.That(await Claims.ClaimAsync("b", 10, CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task What_is_enqueued_while_the_last_message_is_sent_is_taken_next()
    {
        await EnqueueAsync("t", "m1");
        var turn = await ClaimOneAsync();
        await EnqueueAsync("t", "m2");

        Assert.That((await SettleAsync(turn, Sent)).Next!.Message.Id, Is.EqualTo("m2"));
    }

    [Test]
    public async Task A_conversation_that_was_let_go_is_claimed_again_when_a_message_comes()
    {
        await EnqueueAsync("t", "m1");
        await SettleAsync(await ClaimOneAsync(), Sent);
        await EnqueueAsync("t", "m2");

        Assert.That((await ClaimOneAsync()).Message.Id, Is.EqualTo("m2"));
    }

    [Test]
    public async Task A_message_that_has_to_wait_is_claimed_when_its_time_has_come()
    {
        await EnqueueAsync("t", "m1");
        var turn = await ClaimOneAsync();
        await SettleAsync(turn, new() { State = MessageState.Pending, NotBefore = Time.GetUtcNow().AddSeconds(5), FailedAttempts = 1 });
        await EnqueueAsync("t", "m2");

        Assert.That(await Claims.ClaimAsync("a", 10, CancellationToken.None), Is.Empty);
        Time.Advance(TimeSpan.FromSeconds(5));
        Assert.That((await ClaimOneAsync()).Message, Has.Property("Id").EqualTo("m1").And.Property("FailedAttempts").EqualTo(1));
    }

    [Test]
    public async Task A_parked_message_holds_its_conversation()
    {
        await EnqueueAsync("t", "m1");
        await SettleAsync(await ClaimOneAsync(), new() { State = MessageState.Parked, Holds = true });
        await EnqueueAsync("t", "m2");

        Assert.That(await Claims.ClaimAsync("a", 10, CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task Conversations_that_wait_longest_are_claimed_first()
    {
        foreach (var thread in new[] { "t1", "t2", "t3" })
        {
            await EnqueueAsync(thread, $"m of {thread}");
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        var claimed = await Claims.ClaimAsync("a", 2, CancellationToken.None);
        Assert.That(string.Join(' ', claimed.Select(turn => turn.Thread).Order()), Is.EqualTo("t1 t2"));
    }

    [Test]
    public async Task A_message_may_have_been_delivered_from_the_moment_it_is_handed_out()
    {
        await EnqueueAsync("t", "m1");
        var turn = await ClaimOneAsync();
        Assert.That(turn.Message.UncertainSince, Is.Null);
        var handedOut = Time.GetUtcNow();
        await Instances.WithdrawAsync("a", CancellationToken.None);
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.That((await ClaimOneAsync()).Message.UncertainSince, Is.EqualTo(handedOut));
    }

    [Test]
    public async Task Concurrent_duplicates_are_accepted_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => EnqueueAsync("t", "m")));

        Assert.That(results.Count(result => result == EnqueueResult.Accepted), Is.EqualTo(1));
    }

    [Test]
    public async Task A_claim_that_its_owner_does_not_know_of_is_freed_though_an_older_claim_of_the_thread_is_known()
    {
        await EnqueueAsync("t", "m1");
        var known = await ClaimOneAsync("a");
        await SettleAsync(known, Settlements.Unchanged(known, Time), release: true);
        await ClaimOneAsync("a");

        Assert.That(await Claims.FreeOrphansAsync("a", [(known.ThreadId, known.Fence)], CancellationToken.None), Is.EqualTo(1));
        var found = await ClaimOneAsync("a");
        Assert.That(await Claims.FreeOrphansAsync("a", [(found.ThreadId, found.Fence)], CancellationToken.None), Is.Zero);
        Assert.That(found.Message.Id, Is.EqualTo("m1"));
    }
}
