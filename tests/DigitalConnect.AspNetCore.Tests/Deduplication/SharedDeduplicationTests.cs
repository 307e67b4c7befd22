using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using DigitalConnect.AspNetCore.Redis;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace DigitalConnect.AspNetCore.Tests.Deduplication;

public sealed class SharedDeduplicationTests : RedisTest
{
    private const int Events = 10_000;

    [Test, CancelAfter(120_000)]
    public async Task Of_ten_thousand_events_a_third_of_them_doubled_each_is_handled_once(CancellationToken cancellation)
    {
        var statuses = new ConcurrentBag<HttpStatusCode>();
        await Parallel.ForAsync(0, Events, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = cancellation }, async (n, _) =>
        {
            var json = Message(n);
            var isDoubled = n % 10 < 3;

            // Both deliveries leave at once, to the two instances.
            var deliveries = Receivers.Skip(isDoubled ? 0 : n % 2).Take(isDoubled ? 2 : 1).Select(receiver => receiver.StatusOfAsync(json));
            foreach (var status in await Task.WhenAll(deliveries))
                statuses.Add(status);
        });

        var handled = Receivers.SelectMany(receiver => receiver.Events.All).OfType<MessageCreatedEvent>().Select(message => message.Content).ToList();
        Assert.That(statuses, Has.Count.EqualTo(Events * 13 / 10).And.All.EqualTo(HttpStatusCode.OK));
        Assert.That(handled, Has.Count.EqualTo(Events));
        Assert.That(handled, Is.Unique);
    }

    [Test, CancelAfter(30_000)]
    public async Task An_event_that_failed_here_is_handled_there()
    {
        Receivers[0].Events.Work = _ => throw new InvalidOperationException("The channel is down.");

        Assert.That(await Receivers[0].StatusOfAsync(Message(1)), Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(await Receivers[1].StatusOfAsync(Message(1)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Receivers[1].Events.All, Has.Count.EqualTo(1));
    }

    [Test, CancelAfter(30_000)]
    public async Task An_event_whose_instance_died_can_be_claimed_when_its_claim_has_expired(CancellationToken cancellation)
    {
        var dead = Deduplication(TimeSpan.FromMilliseconds(100));
        var alive = Deduplication(TimeSpan.FromMinutes(1));
        Assert.That(await dead.TryClaimAsync("key", cancellation), Is.True);

        while (!await alive.TryClaimAsync("key", cancellation))
            Assert.That(await alive.IsCompleteAsync("key", cancellation), Is.False);
        await dead.ReleaseAsync("key", cancellation);
        Assert.That(await dead.TryClaimAsync("key", cancellation), Is.False, "another's claim is left alone");
    }

    [Test, CancelAfter(30_000)]
    public async Task A_claim_is_renewed_by_its_own_instance_only(CancellationToken cancellation)
    {
        var brief = Deduplication(TimeSpan.FromMinutes(1));
        var other = Deduplication(TimeSpan.FromHours(10));
        var own = Deduplication(TimeSpan.FromHours(1));
        Assert.That(await brief.TryClaimAsync("key", cancellation), Is.True);
        await other.RenewAsync("key", cancellation);
        Assert.That(await LifetimeAsync(), Is.LessThanOrEqualTo(TimeSpan.FromMinutes(1)));
        await brief.ReleaseAsync("key", cancellation);
        Assert.That(await own.TryClaimAsync("key", cancellation), Is.True);
        await Database.KeyExpireAsync("digital-connect:webhook:key", TimeSpan.FromMinutes(1));
        await own.RenewAsync("key", cancellation);

        Assert.That(await LifetimeAsync(), Is.GreaterThan(TimeSpan.FromMinutes(59)));
    }

    [Test, CancelAfter(60_000)]
    public async Task While_Redis_is_down_an_event_is_answered_500_so_that_it_comes_again()
    {
        await Redis.StopAsync();

        Assert.That(await Receivers[0].StatusOfAsync(Message(1)), Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(Receivers[0].Events.All, Is.Empty);
    }

    private IDatabase Database => Receivers[0].Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();

    private Task<TimeSpan?> LifetimeAsync() => Database.KeyTimeToLiveAsync("digital-connect:webhook:key");

    private IWebhookDeduplication Deduplication(TimeSpan claimLifetime) => new ServiceCollection()
        .AddSingleton(Receivers[0].Services.GetRequiredService<IConnectionMultiplexer>())
        .AddDigitalConnectRedisDeduplication(options => options.ClaimLifetime = claimLifetime)
        .BuildServiceProvider()
        .GetRequiredService<IWebhookDeduplication>();

    private static string Message(int n) => string.Create(CultureInfo.InvariantCulture,
        $$$"""
        {"event_type":"message_created","conversation_id":"c-{{{n % 100}}}","timestamp":"2022-01-01T08:00:00.000Z","payload":{"content":"{{{n}}}"}}
        """);
}
