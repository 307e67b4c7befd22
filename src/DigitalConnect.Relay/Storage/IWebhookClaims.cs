namespace DigitalConnect.Relay;

/// <summary>Remembers which webhooks were handled, for all instances that share the database. Forgotten with the retention.</summary>
public interface IWebhookClaims
{
    /// <summary>Claims a webhook. A claim that is not completed, given back or renewed ends after 5 minutes: whoever had it has died.</summary>
    /// <param name="key">What tells it from others.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the caller is to handle it.</returns>
    Task<bool> TryClaimAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Prolongs a claim of this instance whose webhook is still being handled: call it once a minute.</summary>
    /// <param name="key">What tells it from others.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task RenewAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Gives a claim of this instance back: the webhook could not be handled and will come again.</summary>
    /// <param name="key">What tells it from others.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task ReleaseAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Notes that a webhook was handled, whoever has its claim by now.</summary>
    /// <param name="key">What tells it from others.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task CompleteAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Tells a webhook that was handled from one that is being handled.</summary>
    /// <param name="key">What tells it from others.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it was handled.</returns>
    Task<bool> IsCompleteAsync(string key, CancellationToken cancellationToken = default);
}
