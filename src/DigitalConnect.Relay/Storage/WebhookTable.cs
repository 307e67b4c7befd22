namespace DigitalConnect.Relay.Storage;

/// <inheritdoc cref="IWebhookClaims"/>
internal sealed class WebhookTable(IRelayDatabase database, TimeProvider time) : IWebhookClaims
{
    public Task<bool> TryClaimAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return database.WriteAsync(
            async (session, cancel) => await session.ExecuteAsync(
                new("INSERT INTO relay_webhook VALUES (@key, @now) ON CONFLICT (key) DO NOTHING") { { "@key", key }, { "@now", time.Milliseconds() } },
                cancel).ConfigureAwait(false) > 0,
            cancellationToken);
    }

    public Task ReleaseAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return database.WriteAsync(
            (session, cancel) => session.ExecuteAsync(new("DELETE FROM relay_webhook WHERE key = @key") { { "@key", key } }, cancel), cancellationToken);
    }
}
