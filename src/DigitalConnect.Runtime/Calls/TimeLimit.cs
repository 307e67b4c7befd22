namespace DigitalConnect.Runtime.Calls;

/// <summary>Ends with the caller's token, or at a deadline, whichever comes first. For handlers.</summary>
/// <remarks>The timer is set only when there is something to wait for: most reads find their bytes already there.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TimeLimit : CancellationTokenSource
{
    private readonly Deadline _deadline;
    private readonly TimeSpan _longest;
    private readonly CancellationTokenRegistration _caller;
    private bool _isRunning;

    private TimeLimit(Deadline deadline, TimeSpan longest, CancellationToken cancellationToken)
    {
        (_deadline, _longest) = (deadline, longest);
        _caller = Follow(cancellationToken);
    }

    private TimeLimit(Deadline deadline, TimeSpan longest, TimeProvider timeProvider, CancellationToken cancellationToken)
        : base(Timeout.InfiniteTimeSpan, timeProvider)
    {
        (_deadline, _longest) = (deadline, longest);
        _caller = Follow(cancellationToken);
    }

    /// <summary>Makes a limit.</summary>
    /// <param name="deadline">When the time is up at the latest.</param>
    /// <param name="longest">How long is waited at most; infinite for as long as the deadline says.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public static TimeLimit At(Deadline deadline, TimeSpan longest, CancellationToken cancellationToken) =>
        // Only a clock of somebody else's must be given from the start; the system's costs nothing until it is used.
        deadline.TimeProvider == TimeProvider.System
            ? new TimeLimit(deadline, longest, cancellationToken)
            : new TimeLimit(deadline, longest, deadline.TimeProvider, cancellationToken);

    /// <summary>Makes a limit that is the deadline alone.</summary>
    /// <param name="deadline">When the time is up.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public static TimeLimit At(Deadline deadline, CancellationToken cancellationToken) => At(deadline, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Sets the timer if the work is not done yet.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work, which watches this limit's token.</param>
    /// <returns>The work.</returns>
    public Task<T> BoundAsync<T>(Task<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Start(work.IsCompleted);
        return work;
    }

    /// <inheritdoc cref="BoundAsync{T}(Task{T})"/>
    public ValueTask<T> BoundAsync<T>(ValueTask<T> work)
    {
        Start(work.IsCompleted);
        return work;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _caller.Dispose();

        base.Dispose(disposing);
    }

    private void Start(bool isDone)
    {
        if (!isDone && !_isRunning)
        {
            _isRunning = true;
            CancelAfter(_deadline.Rest is { } rest && (_longest == Timeout.InfiniteTimeSpan || rest < _longest) ? rest : _longest);
        }
    }

    private CancellationTokenRegistration Follow(CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), this);
}
