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
