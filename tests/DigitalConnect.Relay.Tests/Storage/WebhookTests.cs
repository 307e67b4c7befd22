using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests.Storage;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class WebhookTests(DatabaseKind kind) : StorageTest(kind)
{
    private WebhookTable Webhooks => new(Connection, Time);

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
