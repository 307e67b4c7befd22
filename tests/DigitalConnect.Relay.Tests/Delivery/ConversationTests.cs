using System.Net;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>The conversation of a thread: started on demand, ended by Talkdesk, started anew.</summary>
internal sealed class ConversationTests
{
    private RelayUnderTest _relay = null!;

    [SetUp]
    public async Task StartAsync() => _relay = await RelayUnderTest.CreateAsync();

    [TearDown]
    public ValueTask StopAsync() => _relay.DisposeAsync();

    [Test]
    public async Task It_is_started_with_the_contact_of_the_thread()
    {
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m1", Text = "Hi", Contact = new() { Email = "a@example.com", Name = "A" } });
        await _relay.DeliverAsync();

        var request = _relay.Client.Started.Single().Request;
        Assert.That(request, Has.Property("TouchpointId").EqualTo("touchpoint").And.Property("PreviousMessages").Null);
        Assert.That(request.ContactPerson, Has.Property("Email").EqualTo("a@example.com").And.Property("Name").EqualTo("A"));
    }

    [Test]
    public async Task A_contact_who_was_never_named_gets_an_address_that_does_not_exist()
    {
        await _relay.EnqueueAsync("t", "m1");
        await _relay.DeliverAsync();

        Assert.That(_relay.Client.Started.Single().Request.ContactPerson.Email, Does.EndWith("@channel.invalid"));
    }

    [Test]
    public async Task A_start_whose_response_is_lost_is_repeated_with_the_same_key()
    {
        await _relay.EnqueueAsync("t", "m1");
        _relay.Client.Starts(Failure.LostResponse);
        await _relay.DeliverAsync();
        await _relay.DeliverAfterAsync(TimeSpan.FromSeconds(1));

        Assert.That(_relay.Client.Started.Select(call => call.Key).Distinct().Count(), Is.EqualTo(1));
        Assert.That(_relay.Client.Started, Has.Count.EqualTo(2));
        Assert.That((await _relay.FindAsync("m1")).State, Is.EqualTo(MessageState.Sent));
    }

    [Test]
    public async Task A_start_that_is_repeated_sends_the_same_though_the_contact_has_changed()
    {
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m1", Text = "Hi", Contact = new() { Email = "a@example.com", Name = "A" } });
        _relay.Client.Starts(Failure.LostResponse);
        await _relay.DeliverAsync();
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m2", Text = "Hi", Contact = new() { Email = "b@example.com" } });
        await _relay.DeliverAfterAsync(TimeSpan.FromSeconds(1));

        Assert.That(_relay.Client.Started.Select(call => call.Request.ContactPerson.Email), Is.EqualTo(["a@example.com", "a@example.com"]));
        Assert.That((await _relay.FindAsync("m2")).State, Is.EqualTo(MessageState.Sent));
    }

    [Test]
    public async Task A_start_that_certainly_started_nothing_is_tried_again_with_the_contact_who_was_named_meanwhile()
    {
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m1", Text = "Hi", Contact = new() { Email = "a@example.com" } });
        _relay.Client.Starts(Failure.NoConnection);
        await _relay.DeliverAsync();
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m2", Text = "Hi", Contact = new() { Email = "b@example.com" } });
        await _relay.DeliverAfterAsync(TimeSpan.FromSeconds(1));

        Assert.That(_relay.Client.Started.Select(call => call.Request.ContactPerson.Email), Is.EqualTo(["a@example.com", "b@example.com"]));
    }

    [Test]
    public async Task A_start_that_may_have_started_one_is_not_forgotten_for_a_later_attempt_without_a_connection()
    {
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m1", Text = "Hi", Contact = new() { Email = "a@example.com" } });
        _relay.Client.Starts(Failure.LostResponse).Starts(Failure.NoConnection);
        await _relay.DeliverAsync();
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m2", Text = "Hi", Contact = new() { Email = "b@example.com" } });
        await _relay.DeliverAfterAsync(TimeSpan.FromSeconds(1));
        await _relay.DeliverAfterAsync(TimeSpan.FromSeconds(2));

        Assert.That(_relay.Client.Started.Select(call => call.Request.ContactPerson.Email), Has.Exactly(3).EqualTo("a@example.com"));
    }

    [Test]
    public async Task A_later_conversation_is_started_with_the_contact_of_its_time()
    {
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m1", Text = "Hi", Contact = new() { Email = "a@example.com" } });
        await _relay.DeliverAsync();
        await _relay.Directory.EndedAsync("c1");
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m2", Text = "Hi", Contact = new() { Email = "b@example.com" } });
        await _relay.DeliverAsync();

        Assert.That(_relay.Client.Started.Select(call => call.Request.ContactPerson.Email), Is.EqualTo(["a@example.com", "b@example.com"]));
    }

    [Test]
    public async Task A_start_that_was_refused_is_corrected_by_another_contact()
    {
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m1", Text = "Hi", Contact = new() { Email = "wrong" } });
        _relay.Client.Starts(Failure.Status(HttpStatusCode.BadRequest));
        await _relay.DeliverAsync();
        await _relay.Relay.EnqueueAsync("t", new() { Id = "m2", Text = "Hi", Contact = new() { Email = "b@example.com" } });
        await _relay.Operations.ReplayAsync("m1");
        await _relay.DeliverAsync();

        Assert.That(_relay.Client.Started[1].Request.ContactPerson.Email, Is.EqualTo("b@example.com"));
    }

    [Test]
    public async Task A_start_whose_response_does_not_say_the_conversation_is_repeated_with_the_same_key()
    {
        await _relay.EnqueueAsync("t", "m1");
        _relay.Client.StartsWithoutSayingItsId();
        await _relay.DeliverAsync();
        Assert.That((await _relay.FindAsync("m1")).Reason, Does.Contain("did not say its id"));
        await _relay.DeliverAfterAsync(TimeSpan.FromSeconds(1));

        Assert.That(_relay.Client.Started.Select(call => call.Key).Distinct().Count(), Is.EqualTo(1));
        Assert.That((await _relay.FindAsync("m1")).State, Is.EqualTo(MessageState.Sent));
    }

    [Test]
    public async Task A_message_of_an_ended_conversation_goes_into_a_new_one_with_the_history()
    {
        await _relay.EnqueueAsync("t", "m1");
        await _relay.DeliverAsync();
        await _relay.EnqueueAsync("t", "m2");
        _relay.Client.Sends(Failure.ConversationEnded);
        await _relay.DeliverAsync();

        Assert.That(string.Join(' ', _relay.Client.Sent.Select(call => $"{call.ConversationId}:{call.Key}")), Is.EqualTo("c1:m1 c1:m2 c2:m2"));
        Assert.That(_relay.Client.Started.Select(call => call.Key), Is.Unique);
        Assert.That(
            _relay.Client.Started[1].Request.PreviousMessages!.Single(),
            Has.Property("Content").EqualTo("text of m1").And.Property("Type").EqualTo("EXTERNAL"));
        Assert.That((await _relay.Directory.FindByThreadAsync("t"))!.ConversationId, Is.EqualTo("c2"));
    }

    [Test]
    public async Task After_the_webhook_the_next_message_starts_another_without_trying_the_old_one()
    {
        await _relay.EnqueueAsync("t", "m1");
        await _relay.DeliverAsync();
        await _relay.Directory.EndedAsync("c1");
        await _relay.EnqueueAsync("t", "m2");
        await _relay.DeliverAsync();

        Assert.That(string.Join(' ', _relay.Client.Sent.Select(call => $"{call.ConversationId}:{call.Key}")), Is.EqualTo("c1:m1 c2:m2"));
    }

    [Test]
    public async Task A_lost_response_is_settled_in_the_conversation_where_it_was_lost_even_if_that_has_ended()
    {
        await _relay.EnqueueAsync("t", "m1");
        _relay.Client.Sends(Failure.LostResponse).Sends(Failure.ConversationEnded);
        await _relay.DeliverAsync();
        await _relay.Directory.EndedAsync("c1");
        await _relay.DeliverAfterAsync(TimeSpan.FromSeconds(1));

        Assert.That(string.Join(' ', _relay.Client.Sent.Select(call => $"{call.ConversationId}:{call.Key}")), Is.EqualTo("c1:m1 c1:m1 c2:m1"));
    }

    [Test]
    public async Task A_start_that_is_refused_parks_the_message()
    {
        await _relay.EnqueueAsync("t", "m1");
        _relay.Client.Starts(Failure.Status(HttpStatusCode.NotFound));
        await _relay.DeliverAsync();

        var parked = await _relay.FindAsync("m1");
        Assert.That(parked.State, Is.EqualTo(MessageState.Parked));
        Assert.That(parked.Reason, Is.EqualTo("Its conversation could not be started at the touchpoint touchpoint. Answered 404."));
        Assert.That(parked.UncertainSince, Is.Null);
    }

    [Test]
    public async Task Conversations_that_all_have_ended_are_passed_a_few_at_a_time()
    {
        await _relay.EnqueueAsync("t", "m1");
        for (var i = 0; i < 12; i++)
            _relay.Client.Sends(Failure.ConversationEnded);
        await _relay.DeliverAsync();
        Assert.That(_relay.Client.Sent, Has.Count.EqualTo(5));
        for (var i = 0; i < 2; i++)
            await _relay.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        Assert.That((await _relay.FindAsync("m1")).State, Is.EqualTo(MessageState.Sent));
    }
}
