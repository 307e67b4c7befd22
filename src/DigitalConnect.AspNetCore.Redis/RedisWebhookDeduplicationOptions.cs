namespace DigitalConnect.AspNetCore.Redis;

/// <summary>How handled events are remembered in Redis.</summary>
public sealed class RedisWebhookDeduplicationOptions
{
    /// <summary>What every key in Redis begins with.</summary>
    /// <value>The default is <c>digital-connect:webhook:</c>.</value>
    public string KeyPrefix { get; set; } = "digital-connect:webhook:";

    /// <summary>How long a handled event is remembered.</summary>
    /// <value>The default is 24 hours.</value>
    public TimeSpan Window { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// How long a claim lasts that is neither completed nor released, because its instance stopped. Longer than
    /// <see cref="DigitalConnectWebhookOptions.HandlerTimeout"/>: a handler that outlasts its claim could be joined by another.
    /// </summary>
    /// <value>The default is 2 minutes.</value>
    public TimeSpan ClaimLifetime { get; set; } = TimeSpan.FromMinutes(2);
}
