namespace DigitalConnect.Relay.Storage;

/// <inheritdoc cref="IWebhookClaims"/>
internal sealed class WebhookTable(IRelayDatabase database, TimeProvider time) : IWebhookClaims
{
    private const string Claim =
        """
        INSERT INTO relay_webhook (key, claimed_at) VALUES (@key, @now)
        ON CONFLICT (key) DO UPDATE SET claimed_at = excluded.claimed_at
        WHERE relay_webhook.completed_at IS NULL AND relay_webhook.claimed_at <= @expired
        """;

    // Longer than the longest time that a webhook handler can be given, which is 4 minutes: a claim must outlast its handler.
    private static readonly TimeSpan LongestClaim = TimeSpan.FromMinutes(5);

    public async Task<bool> TryClaimAsync(string key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var expired = (now - LongestClaim).ToUnixTimeMilliseconds();
        return await ExecuteAsync(
            key,
            new(Claim) { { "@key", key }, { "@now", now.ToUnixTimeMilliseconds() }, { "@expired", expired } },
            cancellationToken).ConfigureAwait(false);
    }

    public Task ReleaseAsync(string key, CancellationToken cancellationToken) =>
        ExecuteAsync(key, new("DELETE FROM relay_webhook WHERE key = @key AND completed_at IS NULL") { { "@key", key } }, cancellationToken);

    public Task CompleteAsync(string key, CancellationToken cancellationToken) => ExecuteAsync(
        key,
        new("UPDATE relay_webhook SET completed_at = @now WHERE key = @key") { { "@key", key }, { "@now", time.Milliseconds() } },
        cancellationToken);

    public Task<bool> IsCompleteAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var statement = new Statement("SELECT COUNT(*) FROM relay_webhook WHERE key = @key AND completed_at IS NOT NULL") { { "@key", key } };
        return database.ReadAsync((session, cancel) => session.FirstAsync(statement, row => row.GetInt64(0) > 0, cancel), cancellationToken);
    }

    private Task<bool> ExecuteAsync(string key, Statement statement, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return database.WriteAsync(
            async (session, cancel) => await session.ExecuteAsync(statement, cancel).ConfigureAwait(false) > 0, cancellationToken);
    }
}
