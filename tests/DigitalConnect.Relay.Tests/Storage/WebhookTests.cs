using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests.Storage;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class WebhookTests(DatabaseKind kind) : StorageTest(kind)
{
    private WebhookTable Webhooks { get; set; } = null!;

    private WebhookTable Others { get; set; } = null!;

    [SetUp]
    public void Create() => (Webhooks, Others) = (new(Connection, Time), new(Database.Open(), Time));

    private Task<bool> ClaimAsync() => Webhooks.TryClaimAsync("w", CancellationToken.None);

    [Test]
    public async Task A_webhook_is_claimed_once_until_it_is_given_back()
    {
        Assert.That(await ClaimAsync(), Is.True);
        Assert.That(await ClaimAsync(), Is.False);
        await Webhooks.ReleaseAsync("w", CancellationToken.None);
        Assert.That(await ClaimAsync(), Is.True);
    }

    [Test]
    public async Task A_claim_of_somebody_who_died_ends()
    {
        await ClaimAsync();
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That(await ClaimAsync(), Is.True);
    }

    [Test]
    public async Task A_claim_that_is_renewed_lasts()
    {
        await ClaimAsync();
        for (var i = 0; i < 3; i++)
        {
            Time.Advance(TimeSpan.FromMinutes(4));
            await Webhooks.RenewAsync("w", CancellationToken.None);
            Assert.That(await Others.TryClaimAsync("w", CancellationToken.None), Is.False);
        }
    }

    [Test]
    public async Task Who_lost_a_claim_neither_gives_back_nor_renews_that_of_another()
    {
        await ClaimAsync();
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That(await Others.TryClaimAsync("w", CancellationToken.None), Is.True);
        await Webhooks.ReleaseAsync("w", CancellationToken.None);
        Assert.That(await ClaimAsync(), Is.False);
        Time.Advance(TimeSpan.FromMinutes(4));
        await Webhooks.RenewAsync("w", CancellationToken.None);
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await ClaimAsync(), Is.True);
    }

    [Test]
    public async Task What_was_handled_stays_handled_whoever_has_claimed_it_meanwhile()
    {
        await ClaimAsync();
        Time.Advance(TimeSpan.FromMinutes(5));
        await Others.TryClaimAsync("w", CancellationToken.None);
        await Webhooks.CompleteAsync("w", CancellationToken.None);
        await Others.ReleaseAsync("w", CancellationToken.None);

        Assert.That(await Others.IsCompleteAsync("w", CancellationToken.None), Is.True);
    }

    [Test]
    public async Task A_webhook_that_was_handled_is_not_claimed_again()
    {
        await ClaimAsync();
        Assert.That(await Webhooks.IsCompleteAsync("w", CancellationToken.None), Is.False);
        await Webhooks.CompleteAsync("w", CancellationToken.None);
        await Webhooks.ReleaseAsync("w", CancellationToken.None);
        Time.Advance(TimeSpan.FromHours(1));

        Assert.That(await Webhooks.IsCompleteAsync("w", CancellationToken.None), Is.True);
        Assert.That(await ClaimAsync(), Is.False);
    }
}
