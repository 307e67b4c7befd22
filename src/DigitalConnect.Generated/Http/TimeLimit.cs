namespace DigitalConnect.Http;

/// <summary>
/// Ends with the caller's token, or at a deadline, whichever comes first. The timer is set only when there is something to
/// wait for: most reads find their bytes already there.
/// </summary>
internal sealed class TimeLimit : CancellationTokenSource
{
    private readonly Deadline _deadline;
    private readonly CancellationTokenRegistration _caller;
    private bool _isRunning;

    private TimeLimit(Deadline deadline, CancellationToken cancellationToken)
    {
        _deadline = deadline;
        _caller = Follow(cancellationToken);
    }

    private TimeLimit(Deadline deadline, TimeProvider timeProvider, CancellationToken cancellationToken)
        : base(Timeout.InfiniteTimeSpan, timeProvider)
    {
        _deadline = deadline;
        _caller = Follow(cancellationToken);
    }

    // Only a clock of somebody else's must be given from the start; the system's costs nothing until it is used.
    public static TimeLimit At(Deadline deadline, CancellationToken cancellationToken) => deadline.TimeProvider == TimeProvider.System
        ? new TimeLimit(deadline, cancellationToken)
        : new TimeLimit(deadline, deadline.TimeProvider, cancellationToken);

    /// <summary>Sets the timer if the work is not done yet.</summary>
    public Task<T> BoundAsync<T>(Task<T> work)
    {
        Start(work.IsCompleted);
        return work;
    }

    /// <inheritdoc cref="BoundAsync{T}(Task{T})"/>
    public ValueTask<T> BoundAsync<T>(ValueTask<T> work)
    {
        Start(work.IsCompleted);
        return work;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _caller.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Start(bool isDone)
    {
        if (!isDone && !_isRunning && _deadline.Rest is { } rest)
        {
            _isRunning = true;
            CancelAfter(rest);
        }
    }

    private CancellationTokenRegistration Follow(CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), this);
}
