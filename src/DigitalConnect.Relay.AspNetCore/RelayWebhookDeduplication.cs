using DigitalConnect.AspNetCore;

namespace DigitalConnect.Relay.AspNetCore;

/// <summary>Remembers webhooks in the relay's database.</summary>
internal sealed class RelayWebhookDeduplication(IWebhookClaims claims) : IWebhookDeduplication
{
    // A claim lasts 5 minutes.
    public TimeSpan? RenewalInterval { get; } = TimeSpan.FromMinutes(1);

    public async ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken) =>
        await claims.TryClaimAsync(key, cancellationToken).ConfigureAwait(false);

    public async ValueTask RenewAsync(string key, CancellationToken cancellationToken) =>
        await claims.RenewAsync(key, cancellationToken).ConfigureAwait(false);

    public async ValueTask ReleaseAsync(string key, CancellationToken cancellationToken) =>
        await claims.ReleaseAsync(key, cancellationToken).ConfigureAwait(false);

    public async ValueTask CompleteAsync(string key, CancellationToken cancellationToken) =>
        await claims.CompleteAsync(key, cancellationToken).ConfigureAwait(false);

    public async ValueTask<bool> IsCompleteAsync(string key, CancellationToken cancellationToken) =>
        await claims.IsCompleteAsync(key, cancellationToken).ConfigureAwait(false);
}
