namespace DigitalConnect.Relay.Storage;

/// <inheritdoc cref="IWebhookClaims"/>
internal sealed class WebhookTable(IRelayDatabase database, TimeProvider time) : IWebhookClaims
{
    private const string Claim =
        """
        INSERT INTO relay_webhook (key, claimed_at, owner) VALUES (@key, @now, @owner)
        ON CONFLICT (key) DO UPDATE SET claimed_at = excluded.claimed_at, owner = excluded.owner
        WHERE relay_webhook.completed_at IS NULL AND relay_webhook.claimed_at <= @expired
        """;

    private const string Renew = "UPDATE relay_webhook SET claimed_at = @now WHERE key = @key AND owner = @owner AND completed_at IS NULL";

    private const string Release = "DELETE FROM relay_webhook WHERE key = @key AND owner = @owner AND completed_at IS NULL";

    private const string Complete =
        """
        INSERT INTO relay_webhook (key, claimed_at, completed_at) VALUES (@key, @now, @now)
        ON CONFLICT (key) DO UPDATE SET completed_at = excluded.completed_at
        """;

    // Longer than the longest time that a webhook handler can be given, which is 4 minutes: a claim must outlast its handler, renewed or not.
    private static readonly TimeSpan LongestClaim = TimeSpan.FromMinutes(5);

    // An instance renews and gives back its own claims only.
    private readonly string _owner = Guid.NewGuid().ToString("N");

    public async Task<bool> TryClaimAsync(string key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var expired = (now - LongestClaim).ToUnixTimeMilliseconds();
        return await ExecuteAsync(
            key,
            new(Claim) { { "@key", key }, { "@now", now.ToUnixTimeMilliseconds() }, { "@owner", _owner }, { "@expired", expired } },
            cancellationToken).ConfigureAwait(false);
    }

    public Task RenewAsync(string key, CancellationToken cancellationToken) => ExecuteAsync(
        key, new(Renew) { { "@key", key }, { "@now", time.Milliseconds() }, { "@owner", _owner } }, cancellationToken);

    public Task ReleaseAsync(string key, CancellationToken cancellationToken) =>
        ExecuteAsync(key, new(Release) { { "@key", key }, { "@owner", _owner } }, cancellationToken);

    public Task CompleteAsync(string key, CancellationToken cancellationToken) =>
        ExecuteAsync(key, new(Complete) { { "@key", key }, { "@now", time.Milliseconds() } }, cancellationToken);

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
