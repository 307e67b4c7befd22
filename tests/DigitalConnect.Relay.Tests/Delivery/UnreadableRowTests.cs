using DigitalConnect.Relay.Storage;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>Rows that something else than the relay has written, or damaged.</summary>
internal sealed class UnreadableRowTests
{
    private static readonly string[] NoAttachments = ["{", "null", "[null]", "[1]"];

    [Test]
    public async Task A_message_whose_attachments_cannot_be_read_is_parked_with_the_reason([ValueSource(nameof(NoAttachments))] string stored)
    {
        await using var relay = await CreateAsync(PoisonAction.Park);
        await WriteAsync(relay, "UPDATE relay_message SET attachments = @value WHERE id = 'm1'", stored);
        await relay.DeliverAsync();

        var parked = await relay.FindAsync("m1");
        Assert.That(parked.State, Is.EqualTo(MessageState.Parked));
        Assert.That(parked.Reason, Does.Contain("column attachments of table relay_message").And.Contain("replay"));
        Assert.That(parked.UncertainSince, Is.Null);
        Assert.That((await relay.Operations.GetStatusAsync()).HeldConversations, Is.EqualTo(1));
        Assert.That(relay.Client.Sent, Is.Empty);
    }

    [Test]
    public async Task The_next_message_follows_where_poison_is_skipped()
    {
        await using var relay = await CreateAsync(PoisonAction.Skip);
        await WriteAsync(relay, "UPDATE relay_message SET attachments = @value WHERE id = 'm1'", "{");
        await relay.DeliverAsync();

        Assert.That((await relay.FindAsync("m1")).State, Is.EqualTo(MessageState.Parked));
        Assert.That(relay.Client.Sent.Single().Text, Is.EqualTo("text of m2"));
    }

    [TestCase("contact", "{")]
    [TestCase("start_request", "null")]
    [TestCase("start_request", """{"touchpointId":"t"}""")]
    public async Task A_message_whose_conversation_cannot_be_started_from_what_is_stored_is_parked_with_the_reason(string column, string stored)
    {
        await using var relay = await CreateAsync(PoisonAction.Park);
        await WriteAsync(relay, $"UPDATE relay_thread SET {column} = @value", stored);
        await relay.DeliverAsync();

        var parked = await relay.FindAsync("m1");
        Assert.That(parked.State, Is.EqualTo(MessageState.Parked));
        Assert.That(parked.Reason, Does.Contain($"column {column} of table relay_thread"));
        Assert.That(relay.Client.Started, Is.Empty);
    }

    [Test]
    public async Task A_time_outside_of_the_calendar_parks_its_message_and_the_rest_goes_on(
        [Values("enqueued_at", "uncertain_since", "replayed_at")] string column, [Values(long.MinValue, long.MaxValue)] long time)
    {
        await using var relay = await CreateAsync(PoisonAction.Park);
        await relay.EnqueueAsync("u", "m3");
        await WriteAsync(relay, $"UPDATE relay_message SET {column} = @value WHERE id = 'm1'", time);
        await relay.DeliverAsync();

        var parked = (await relay.Operations.ListParkedAsync()).Single();
        Assert.That(parked.Id, Is.EqualTo("m1"));
        Assert.That(parked.Reason, Does.Contain($"column {column} of table relay_message").And.Contain("replay"));
        Assert.That(parked.UncertainSince, column == "uncertain_since" ? Is.Not.Null : Is.Null);
        Assert.That(relay.Client.Sent.Single().Text, Is.EqualTo("text of m3"));
        Assert.That(await relay.Operations.SkipAsync("m1"), Is.True);
        await relay.DeliverAsync();
        Assert.That(relay.Client.Sent[^1].Text, Is.EqualTo("text of m2"));
    }

    [Test]
    public async Task A_damaged_time_keeps_nobody_from_looking_at_the_queue()
    {
        await using var relay = await CreateAsync(PoisonAction.Park);
        await WriteAsync(relay, "UPDATE relay_message SET enqueued_at = @value", long.MaxValue);

        Assert.That((await relay.Operations.GetStatusAsync()).OldestPending, Is.Not.Null);
        Assert.That((await relay.Operations.ListPendingAsync()).Select(message => message.Id), Is.EqualTo((string[])["m1", "m2"]));
        await relay.Housekeeping.RunOnceAsync(CancellationToken.None);
    }

    private static async Task<RelayUnderTest> CreateAsync(PoisonAction onPoison)
    {
        var relay = await RelayUnderTest.CreateAsync(options => options.OnPoison = onPoison);
        await relay.EnqueueAsync("t", "m1");
        await relay.EnqueueAsync("t", "m2");
        return relay;
    }

    private static Task<int> WriteAsync(RelayUnderTest relay, string statement, object value) => relay.Get<IRelayDatabase>().WriteAsync(
        (session, cancel) => session.ExecuteAsync(new(statement) { { "@value", value } }, cancel), CancellationToken.None);
}
