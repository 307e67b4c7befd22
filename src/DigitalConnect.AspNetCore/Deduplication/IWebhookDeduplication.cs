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
/// middle would be lost: its repeat would be taken for handled. While the handler runs, its claim is renewed (<see cref="RenewalInterval"/>).
/// Without that, a claim lasts longer than <see cref="DigitalConnectWebhookOptions.HandlerTimeout"/>: otherwise another instance may handle
/// the event at the same time. An instance renews and releases its own claims only; within one, an event has one handler at a time. Keys of
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

    /// <summary>How often a claim has to be renewed while its event is being handled.</summary>
    /// <value>A fraction of the time after which a claim expires. Null, the default, if claims are not renewed.</value>
    TimeSpan? RenewalInterval => null;

    /// <summary>Prolongs a claim of this instance: its event is still being handled.</summary>
    /// <param name="key">The event.</param>
    /// <param name="cancellationToken">Cancels the renewal: the event has been handled meanwhile.</param>
    ValueTask RenewAsync(string key, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Gives a claim of this instance back because the handler failed: the event can be claimed again.</summary>
    /// <param name="key">The event.</param>
    /// <param name="cancellationToken">Cancels the release.</param>
    ValueTask ReleaseAsync(string key, CancellationToken cancellationToken);

    /// <summary>Records that an event was handled, whoever has its claim by now.</summary>
    /// <remarks>An implementation that leaves this out counts an event as handled as soon as another instance has claimed it.</remarks>
    /// <param name="key">The event.</param>
    /// <param name="cancellationToken">Cancels the record.</param>
    ValueTask CompleteAsync(string key, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Tells an event that was handled from one that is being handled.</summary>
    /// <param name="key">An event that is claimed.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>True if the event was handled.</returns>
    ValueTask<bool> IsCompleteAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(true);
}
