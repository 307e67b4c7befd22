namespace DigitalConnect.Relay;

/// <summary>Remembers which webhooks were handled, for all instances that share the database. Forgotten with the retention.</summary>
public interface IWebhookClaims
{
    /// <summary>Claims a webhook.</summary>
    /// <param name="key">What tells it from others.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True for the first who asks, false for everybody after.</returns>
    Task<bool> TryClaimAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Gives a claim back: the webhook could not be handled and will come again.</summary>
    /// <param name="key">What tells it from others.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task ReleaseAsync(string key, CancellationToken cancellationToken = default);
}
