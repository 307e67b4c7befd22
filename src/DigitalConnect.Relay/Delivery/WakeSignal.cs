namespace DigitalConnect.Relay.Delivery;

/// <summary>Says that there may be something to do.</summary>
internal sealed class WakeSignal(TimeProvider time)
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends the wait, or the next one if nobody waits.</summary>
    public void Wake() => _next.TrySetResult();

    /// <summary>Waits until somebody wakes, at most for a time.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            await _next.Task.WaitAsync(longest, time, cancellationToken).ConfigureAwait(false);
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        catch (TimeoutException)
        {
            // Nobody said so, but it may be: other processes can't always tell.
        }
    }
}
