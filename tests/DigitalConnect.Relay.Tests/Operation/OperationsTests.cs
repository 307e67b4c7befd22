using System.Net;
using DigitalConnect.Relay.Operation;
using DigitalConnect.Relay.Tests.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigitalConnect.Relay.Tests.Operation;

internal sealed class OperationsTests
{
    private RelayUnderTest _relay = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _relay = await RelayUnderTest.CreateAsync();
        await _relay.EnqueueAsync("t", "m1");
        await _relay.EnqueueAsync("t", "m2");
    }

    [TearDown]
    public ValueTask StopAsync() => _relay.DisposeAsync();

    private string Keys => string.Join(' ', _relay.Client.Sent.Select(call => call.Key));

    private async Task ParkAsync()
    {
        _relay.Client.Sends(Failure.Status(HttpStatusCode.BadRequest));
        await _relay.DeliverAsync();
    }

    private async Task ParkForItsAgeAsync()
    {
        _relay.Client.Sends(Failure.LostResponse);
        await _relay.DeliverAsync();
        await _relay.DeliverAfterAsync(TimeSpan.FromHours(24));
    }

    [Test]
    public async Task A_replayed_message_is_sent_with_its_key_and_the_conversation_goes_on()
    {
        await ParkAsync();
        Assert.That(await _relay.Operations.ReplayAsync("m1"), Is.True);
        await _relay.DeliverAsync();

        Assert.That(Keys, Is.EqualTo("m1 m1 m2"));
    }

    [Test]
    public async Task A_message_can_be_replayed_as_a_new_one()
    {
        await ParkAsync();
        await _relay.Operations.ReplayAsync("m1", newKey: true);
        await _relay.DeliverAsync();

        Assert.That(_relay.Client.Sent[1].Text, Is.EqualTo("text of m1"));
        Assert.That(_relay.Client.Sent[1].Key, Is.Not.EqualTo("m1").And.EqualTo((await _relay.FindAsync("m1")).IdempotencyKey));
    }

    [Test]
    public async Task A_message_that_was_parked_for_its_age_is_not_too_old_once_it_is_replayed()
    {
        await ParkForItsAgeAsync();
        await _relay.Operations.ReplayAsync("m1");
        await _relay.DeliverAsync();

        Assert.That(Keys, Is.EqualTo("m1 m1 m2"));
        Assert.That(_relay.Client.Sent[1].ConversationId, Is.EqualTo("c1"));
    }

    [Test]
    public async Task A_replayed_message_that_may_have_been_delivered_stays_in_its_conversation_whatever_comes_of_the_next_attempt()
    {
        await ParkForItsAgeAsync();
        await _relay.Operations.ReplayAsync("m1");
        _relay.Client.Sends(Failure.Status(HttpStatusCode.TooManyRequests));
        await _relay.DeliverAsync();
        await _relay.Directory.EndedAsync("c1");
        await _relay.DeliverAfterAsync(TimeSpan.FromSeconds(1));

        Assert.That(string.Join(' ', _relay.Client.Sent.Select(call => $"{call.ConversationId}:{call.Key}")), Is.EqualTo("c1:m1 c1:m1 c1:m1 c2:m2"));
    }

    [Test]
    public async Task A_replayed_message_is_too_old_again_a_day_after_the_replay()
    {
        await ParkForItsAgeAsync();
        await _relay.Operations.ReplayAsync("m1");
        _relay.Client.Sends(Failure.Status(HttpStatusCode.TooManyRequests));
        await _relay.DeliverAsync();
        await _relay.DeliverAfterAsync(TimeSpan.FromHours(24));

        Assert.That(await _relay.FindAsync("m1"), Has.Property("State").EqualTo(MessageState.Parked).And.Property("UncertainSince").Not.Null);
        Assert.That((await _relay.FindAsync("m1")).Reason, Does.Contain("MaxAge"));
    }

    [Test]
    public async Task A_message_that_is_replayed_as_a_new_one_goes_into_the_conversation_that_is_open()
    {
        await ParkForItsAgeAsync();
        await _relay.Directory.EndedAsync("c1");
        await _relay.Operations.ReplayAsync("m1", newKey: true);
        Assert.That((await _relay.FindAsync("m1")).UncertainSince, Is.Null);
        await _relay.DeliverAsync();

        Assert.That(_relay.Client.Sent[1], Has.Property("ConversationId").EqualTo("c2").And.Property("Key").Not.EqualTo("m1"));
    }

    [Test]
    public async Task A_skipped_message_is_given_up_and_the_conversation_goes_on()
    {
        await ParkAsync();
        Assert.That(await _relay.Operations.SkipAsync("m1"), Is.True);
        await _relay.DeliverAsync();

        Assert.That(Keys, Is.EqualTo("m1 m2"));
        Assert.That((await _relay.FindAsync("m1")).State, Is.EqualTo(MessageState.Skipped));
    }

    [Test]
    public async Task A_conversation_that_nobody_parked_anything_of_is_freed_within_seconds()
    {
        await ParkAsync();
        await _relay.Database.WriteAsync(
            (session, cancel) => session.ExecuteAsync(new("UPDATE relay_message SET state = 4 WHERE id = 'm1'"), cancel), CancellationToken.None);
        await _relay.Housekeeping.RunOnceAsync(CancellationToken.None);
        await _relay.DeliverAsync();

        Assert.That(Keys, Is.EqualTo("m1 m2"));
    }

    [Test]
    public async Task A_delivered_message_can_be_neither_replayed_nor_skipped()
    {
        await _relay.DeliverAsync();

        Assert.That(await _relay.Operations.ReplayAsync("m1"), Is.False);
        Assert.That(await _relay.Operations.SkipAsync("m1"), Is.False);
        Assert.That(await _relay.Operations.SkipAsync("nobody knows"), Is.False);
    }

    [Test]
    public async Task A_conversation_can_go_on_without_its_poisoned_message_which_is_replayed_later()
    {
        await using var relay = await RelayUnderTest.CreateAsync(options => options.OnPoison = PoisonAction.Skip);
        await relay.EnqueueAsync("t", "m1");
        await relay.EnqueueAsync("t", "m2");
        relay.Client.Sends(Failure.Status(HttpStatusCode.BadRequest));
        await relay.DeliverAsync();
        Assert.That((await relay.Operations.ListParkedAsync()).Single().Id, Is.EqualTo("m1"));
        await relay.Operations.ReplayAsync("m1");
        await relay.DeliverAsync();

        Assert.That(string.Join(' ', relay.Client.Sent.Select(call => call.Key)), Is.EqualTo("m1 m2 m1"));
    }

    [Test]
    public async Task The_status_counts_what_waits()
    {
        await ParkAsync();
        await _relay.EnqueueAsync("t2", "m3");

        Assert.That(await _relay.Operations.GetStatusAsync(), Is.EqualTo(new RelayStatus
        {
            Pending = 2,
            Parked = 1,
            HeldConversations = 1,
            Held = 1,
            OpenConversations = 1,
            Instances = 1,
            OldestPending = _relay.Time.GetUtcNow(),
        }));
        Assert.That(string.Join(' ', (await _relay.Operations.ListPendingAsync()).Select(message => message.Id).Order()), Is.EqualTo("m2 m3"));
        Assert.That((await _relay.Operations.ListConversationsAsync()).Single().Thread, Is.EqualTo("t"));
    }

    [Test]
    public async Task The_health_check_is_degraded_while_messages_wait_too_long_or_for_a_person()
    {
        var check = ActivatorUtilities.CreateInstance<RelayHealthCheck>(_relay.Get<IServiceProvider>());
        Assert.That((await check.CheckHealthAsync(new())).Status, Is.EqualTo(HealthStatus.Healthy));
        _relay.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.That((await check.CheckHealthAsync(new())).Status, Is.EqualTo(HealthStatus.Degraded));
        await _relay.Get<DigitalConnect.Relay.Delivery.InstanceLease>().BeatAsync(CancellationToken.None);
        await ParkAsync();
        Assert.That((await check.CheckHealthAsync(new())).Status, Is.EqualTo(HealthStatus.Degraded));
    }

    [Test]
    public async Task What_is_past_the_retention_is_deleted_and_what_is_parked_stays()
    {
        await _relay.EnqueueAsync("t2", "m3");
        await ParkAsync();
        _relay.Time.Advance(TimeSpan.FromDays(8));
        await _relay.Housekeeping.RunOnceAsync(CancellationToken.None);

        Assert.That(await _relay.Operations.FindAsync("m3"), Is.Null);
        Assert.That((await _relay.FindAsync("m1")).State, Is.EqualTo(MessageState.Parked));
        Assert.That((await _relay.FindAsync("m2")).State, Is.EqualTo(MessageState.Pending));
    }

    [Test]
    public async Task A_contact_goes_with_the_last_message_of_its_thread()
    {
        await _relay.Relay.EnqueueAsync("t2", new() { Id = "m3", Text = "Hi", Contact = new() { Email = "a@example.com" } });
        await _relay.DeliverAsync();
        await _relay.DeliverAfterAsync(TimeSpan.FromDays(4));
        await _relay.EnqueueAsync("t2", "m4");
        await _relay.DeliverAsync();
        await _relay.DeliverAfterAsync(TimeSpan.FromDays(4));
        await _relay.Housekeeping.RunOnceAsync(CancellationToken.None);
        Assert.That(await _relay.Operations.FindAsync("m3"), Is.Null);
        Assert.That((await _relay.FindAsync("m4")).Contact!.Email, Is.EqualTo("a@example.com"));
        await _relay.DeliverAfterAsync(TimeSpan.FromDays(4));
        await _relay.Housekeeping.RunOnceAsync(CancellationToken.None);
        await _relay.EnqueueAsync("t2", "m5");

        Assert.That(await _relay.Operations.FindAsync("m4"), Is.Null);
        Assert.That((await _relay.FindAsync("m5")).Contact, Is.Null);
    }

    [Test]
    public async Task A_message_is_found_with_its_attachments_and_the_contact_of_its_thread()
    {
        await _relay.Relay.EnqueueAsync("t2", new()
        {
            Id = "m3",
            Attachments = [Attachment.Create("i", "a.png", "image/png", 5)],
            Contact = new() { Email = "a@example.com", Name = "A" },
        });
        var message = await _relay.FindAsync("m3");

        Assert.That(message.Attachments!.Single(), Has.Property("Id").EqualTo("i").And.Property("Name").EqualTo("a.png")
            .And.Property("Type").EqualTo("image/png").And.Property("Size").EqualTo("5"));
        Assert.That(message.Contact, Has.Property("Email").EqualTo("a@example.com").And.Property("Name").EqualTo("A"));
        Assert.That(await _relay.FindAsync("m1"), Has.Property("Attachments").Null.And.Property("Contact").Null);
    }

    [TestCase("UPDATE relay_message SET attachments = 'damaged'; UPDATE relay_thread SET contact = 'damaged'")]
    [TestCase("UPDATE relay_message SET attachments = '[null]'; UPDATE relay_thread SET contact = '{}'")]
    public async Task A_message_is_found_though_its_attachments_and_its_contact_are_damaged(string damage)
    {
        await _relay.Database.WriteAsync((session, cancel) => session.ExecuteAsync(new(damage), cancel), CancellationToken.None);

        Assert.That(await _relay.FindAsync("m1"), Has.Property("Attachments").Null.And.Property("Contact").Null);
    }

    [TestCase(300 * 24 * 60, TestName = "A_message_enqueued_under_a_clock_that_was_wrong_by_months_does_not_wait_for_it")]
    [TestCase(5, TestName = "A_message_enqueued_under_a_clock_that_was_wrong_by_minutes_does_not_wait_for_it")]
    public async Task A_message_enqueued_under_a_clock_that_was_set_back_does_not_wait(int minutes)
    {
        await _relay.DeliverAsync();
        var housekeeping = _relay.Housekeeping;
        _relay.Time.Jump = TimeSpan.FromMinutes(minutes);
        await _relay.EnqueueAsync("t2", "m3");
        await housekeeping.RunOnceAsync(CancellationToken.None);
        _relay.Time.Jump = TimeSpan.Zero;
        await _relay.DeliverAsync();
        Assert.That(Keys, Is.EqualTo("m1 m2"));
        await housekeeping.RunOnceAsync(CancellationToken.None);
        await _relay.DeliverAsync();

        Assert.That(Keys, Is.EqualTo("m1 m2 m3"));
    }
}
