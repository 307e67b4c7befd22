using System.Net;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>The hosted service: woken, stopped, and stopped when there is no time left.</summary>
[CancelAfter(30_000)]
internal sealed class DispatcherTests
{
    private TaskCompletionSource<SendMessageResult> _answer = null!;
    private RelayUnderTest _relay = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _relay = await RelayUnderTest.CreateAsync();
        _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _relay.Client.Sends(_answer.Task);
        await _relay.Dispatcher.StartAsync(CancellationToken.None);
        await _relay.EnqueueAsync("t", "m1");
        await _relay.EnqueueAsync("t", "m2");
    }

    [TearDown]
    public ValueTask StopAsync() => _relay.DisposeAsync();

    // Time stands still in these tests, so nothing here is found by polling.
    private Task SentAsync(CancellationToken cancellationToken) => _relay.Client.FirstSent.WaitAsync(cancellationToken);

    [Test]
    public async Task An_enqueue_wakes_it(CancellationToken cancellationToken)
    {
        await SentAsync(cancellationToken);
        Assert.That(_relay.Client.Sent.Single().Text, Is.EqualTo("text of m1"));
        await StopAtOnceAsync();
    }

    [Test]
    public async Task A_stop_finishes_what_is_in_flight_and_leaves_the_rest(CancellationToken cancellationToken)
    {
        await SentAsync(cancellationToken);
        var stopping = _relay.Dispatcher.StopAsync(CancellationToken.None);
        Assert.That(stopping.IsCompleted, Is.False);
        _answer.SetResult(new() { StatusCode = HttpStatusCode.Created, IdempotencyKey = "m1" });
        await stopping;

        Assert.That((await _relay.FindAsync("m1")).State, Is.EqualTo(MessageState.Sent));
        Assert.That(await _relay.FindAsync("m2"), Has.Property("State").EqualTo(MessageState.Pending).And.Property("UncertainSince").Null);
    }

    [Test]
    public async Task A_stop_without_time_leaves_the_message_as_one_that_may_be_delivered(CancellationToken cancellationToken)
    {
        await SentAsync(cancellationToken);
        await StopAtOnceAsync();

        Assert.That(await _relay.FindAsync("m1"), Has.Property("State").EqualTo(MessageState.Pending).And.Property("UncertainSince").Not.Null);
        Assert.That((await _relay.FindAsync("m1")).ConversationId, Is.EqualTo("c1"));
    }

    [Test]
    public async Task What_a_stop_leaves_is_taken_by_others_at_once_and_sent_with_the_same_key(CancellationToken cancellationToken)
    {
        await SentAsync(cancellationToken);
        await StopAtOnceAsync();
        await _relay.DeliverAsync();

        Assert.That(string.Join(' ', _relay.Client.Sent.Select(call => $"{call.ConversationId}:{call.Key}")), Is.EqualTo("c1:m1 c1:m1 c1:m2"));
    }

    private Task StopAtOnceAsync() => _relay.Dispatcher.StopAsync(new CancellationToken(canceled: true));
}
