using DigitalConnect.AspNetCore;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary>Remembers webhooks in the relay's database: all instances handle each once, also after a crash.</summary>
internal sealed class RelayWebhookDeduplication(IWebhookClaims claims) : IWebhookDeduplication
{
    public async ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken) => await claims.TryClaimAsync(key, cancellationToken);

    public async ValueTask ReleaseAsync(string key, CancellationToken cancellationToken) => await claims.ReleaseAsync(key, cancellationToken);

    public async ValueTask CompleteAsync(string key, CancellationToken cancellationToken) => await claims.CompleteAsync(key, cancellationToken);

    public async ValueTask<bool> IsCompleteAsync(string key, CancellationToken cancellationToken) =>
        await claims.IsCompleteAsync(key, cancellationToken);
}
