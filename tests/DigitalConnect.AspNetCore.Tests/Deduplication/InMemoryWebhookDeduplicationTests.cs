using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.AspNetCore.Tests.Deduplication;

public sealed class InMemoryWebhookDeduplicationTests
{
    private readonly FakeTimeProvider _time = new();
    private InMemoryWebhookDeduplication _deduplication = null!;

    [SetUp]
    public void Create() => _deduplication = new InMemoryWebhookDeduplication(TimeSpan.FromHours(1), _time);

    [Test]
    public async Task Of_many_who_claim_an_event_one_gets_it()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(async () => await ClaimAsync("key"))));

        Assert.That(claims.Count(isClaimed => isClaimed), Is.EqualTo(1));
    }

    [Test]
    public async Task A_claim_that_is_released_is_free_and_a_completed_one_is_not()
    {
        await ClaimAsync("released");
        await _deduplication.ReleaseAsync("released", default);
        await ClaimAsync("completed");
        await _deduplication.CompleteAsync("completed", default);
        await _deduplication.ReleaseAsync("completed", default);

        Assert.That(await ClaimAsync("released"), Is.True);
        Assert.That(await ClaimAsync("completed"), Is.False);
        Assert.That(await _deduplication.IsCompleteAsync("completed", default), Is.True);
    }

    [Test]
    public async Task What_is_remembered_is_bounded_and_the_oldest_goes_first()
    {
        const int Many = 150_000;
        for (var n = 0; n < Many; n++)
        {
            await ClaimAsync(Key(n));
            await _deduplication.CompleteAsync(Key(n), default);
        }

        Assert.That(await ClaimAsync(Key(0)), Is.True);
        Assert.That(await ClaimAsync(Key(Many - 1)), Is.False);
    }

    [Test]
    public async Task A_completed_event_is_forgotten_when_its_time_is_up()
    {
        await ClaimAsync("key");
        await _deduplication.CompleteAsync("key", default);
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.That(await ClaimAsync("key"), Is.False);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await ClaimAsync("key"), Is.True);
    }

    private ValueTask<bool> ClaimAsync(string key) => _deduplication.TryClaimAsync(key, TestContext.CurrentContext.CancellationToken);

    private static string Key(int n) => n.ToString(CultureInfo.InvariantCulture);
}
