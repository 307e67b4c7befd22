using DigitalConnect.Relay.Delivery;
using DigitalConnect.Relay.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>A worker that ends with an error which is no outcome of an attempt.</summary>
[CancelAfter(30_000)]
internal sealed class WorkerFailureTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(5);

    [Test]
    public async Task A_conversation_whose_worker_failed_waits_and_is_then_delivered(CancellationToken cancellationToken)
    {
        await using var relay = await RelayUnderTest.CreateAsync(
            options => options.MaxRetryDelay = Delay,
            services => services.AddSingleton<ILogger<MessageDelivery>>(new FailingLogger<MessageDelivery>()));
        relay.Client.Sends(Failure.ConversationEnded);
        await relay.EnqueueAsync("t", "m1");
        await relay.Dispatcher.StartAsync(cancellationToken);
        await relay.Client.FirstSent.WaitAsync(cancellationToken);

        // Time stands still: what is ready at once would be claimed at once.
        Assert.That(await FreedUntilAsync(relay, cancellationToken), Is.EqualTo((relay.Time.GetUtcNow() + Delay).ToUnixTimeMilliseconds()));
        Assert.That(relay.Client.Sent, Has.Count.EqualTo(1));
        relay.Time.Advance(Delay);
        while ((await relay.FindAsync("m1")).State != MessageState.Sent)
            cancellationToken.ThrowIfCancellationRequested();
        await relay.Dispatcher.StopAsync(cancellationToken);

        Assert.That(string.Join(' ', relay.Client.Sent.Select(call => $"{call.ConversationId}:{call.Key}")), Is.EqualTo("c1:m1 c2:m1"));
    }

    [Test]
    public async Task A_worker_that_can_write_nothing_is_found_when_the_database_is_back(CancellationToken cancellationToken)
    {
        // Fake time may pass in years here.
        await using var relay = await RelayUnderTest.CreateAsync(options => (options.MaxRetryDelay, options.MaxAge) = (Delay, TimeSpan.MaxValue));
        var answer = new TaskCompletionSource<SendMessageResult>();
        relay.Client.Sends(answer.Task);
        await relay.EnqueueAsync("t", "m1");
        await relay.Dispatcher.StartAsync(cancellationToken);
        await relay.Client.FirstSent.WaitAsync(cancellationToken);
        relay.Database.Fail(() => new InvalidOperationException("No database error, and yet the database does not work."));
        answer.SetException(Failure.LostResponse);
        await relay.PassUntilAsync(() => Task.FromResult(relay.Database.Failures > 10), Delay, cancellationToken);
        relay.Database.Fail(null);
        await relay.PassUntilAsync(() => IsSentAsync(relay, "m1"), Delay, cancellationToken);
        await relay.Dispatcher.StopAsync(cancellationToken);

        Assert.That(relay.Client.Sent.Select(call => call.Key), Is.All.EqualTo("m1"));
    }

    [Test]
    public async Task A_claim_whose_response_was_lost_is_found_by_the_instance_that_made_it(CancellationToken cancellationToken)
    {
        await using var relay = await RelayUnderTest.CreateAsync();
        await relay.EnqueueAsync("t", "m1");
        await relay.Dispatcher.StartAsync(cancellationToken);
        await relay.PassUntilAsync(() => IsSentAsync(relay, "m1"), TimeSpan.Zero, cancellationToken);
        var owner = relay.Get<InstanceLease>().Owner;
        await relay.Get<MessageTable>().EnqueueAsync(Storage.SampleMessage.Of("t", "m2"), cancellationToken);
        await relay.Get<ClaimTable>().ClaimAsync(owner, 1, cancellationToken);

        // Nobody was told that this failed.
        await relay.PassUntilAsync(() => IsSentAsync(relay, "m2"), TimeSpan.FromSeconds(1), cancellationToken);
        await relay.Dispatcher.StopAsync(cancellationToken);
        Assert.That(string.Join(' ', relay.Client.Sent.Select(call => call.Key)), Is.EqualTo("m1 m2"));
    }

    [Test]
    public async Task An_error_that_no_database_throws_does_not_end_the_relay(CancellationToken cancellationToken)
    {
        await using var relay = await RelayUnderTest.CreateAsync();
        await relay.Dispatcher.StartAsync(cancellationToken);
        await relay.Housekeeping.StartAsync(cancellationToken);
        relay.Database.Fail(() => new OperationCanceledException("Nobody asked for that."));
        await relay.PassUntilAsync(() => Task.FromResult(relay.Database.Failures > 10), Delay, cancellationToken);
        relay.Database.Fail(null);
        await relay.EnqueueAsync("t", "m1");
        await relay.PassUntilAsync(() => IsSentAsync(relay, "m1"), Delay, cancellationToken);

        Assert.That(relay.Housekeeping.ExecuteTask!.IsCompleted, Is.False);
        await relay.Housekeeping.StopAsync(cancellationToken);
        await relay.Dispatcher.StopAsync(cancellationToken);
    }

    private static async Task<bool> IsSentAsync(RelayUnderTest relay, string id) => (await relay.FindAsync(id)).State == MessageState.Sent;

    private static async Task<long?> FreedUntilAsync(RelayUnderTest relay, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (isFree, ready) = await relay.Get<IRelayDatabase>().ReadAsync(
                (session, cancel) => session.FirstAsync(
                    new("SELECT owner IS NULL, ready_at FROM relay_thread"),
                    row => (row.GetInt64(0) == 1, row.IsDBNull(1) ? (long?)null : row.GetInt64(1)),
                    cancel),
                cancellationToken);
            if (isFree)
                return ready;
        }
    }
}
