namespace DigitalConnect.AspNetCore;

/// <summary>Remembers which events were handled, so that an event that Talkdesk posts several times is handled once.</summary>
/// <remarks>
/// <para>
/// An event is claimed, handled, and then completed; or released if the handler failed. A repeat that comes in the meantime waits until one
/// of the two has happened. Register an implementation of your own before or after <c>AddDigitalConnectWebhooks</c>; the default keeps
/// the keys in memory, for one instance. All members are called concurrently.
/// </para>
/// <para>
/// A shared store lets a claim expire after a few minutes unless it is completed. Otherwise an event whose instance stopped in the
/// middle would be lost: its repeat would be taken for handled. A claim lasts longer than
/// <see cref="DigitalConnectWebhookOptions.HandlerTimeout"/>: otherwise another instance may handle the event at the same time. Keys of
/// completed events are kept at least as long as Talkdesk may repeat an event; 24 hours are ample.
/// </para>
/// </remarks>
public interface IWebhookDeduplication
{
    /// <summary>Claims an event, atomically over all instances.</summary>
    /// <param name="key">The event: at most 64 characters, letters and digits.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    /// <returns>True if the caller is to handle the event; false if it was claimed before and not released.</returns>
    ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken);

    /// <summary>Gives a claim back because the handler failed: the event can be claimed again.</summary>
    /// <param name="key">The event.</param>
    /// <param name="cancellationToken">Cancels the release.</param>
    ValueTask ReleaseAsync(string key, CancellationToken cancellationToken);

    /// <summary>Records that a claimed event was handled.</summary>
    /// <remarks>An implementation that leaves this out counts an event as handled as soon as it is claimed.</remarks>
    /// <param name="key">The event.</param>
    /// <param name="cancellationToken">Cancels the record.</param>
    ValueTask CompleteAsync(string key, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Tells an event that was handled from one that is being handled.</summary>
    /// <param name="key">An event that is claimed.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>True if the event was handled.</returns>
    ValueTask<bool> IsCompleteAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(true);
}
