namespace DigitalConnect.Runtime.Calls;

/// <summary>A point on the clock of timestamps, which no change of the wall clock moves. For handlers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Deadline
{
    private readonly long _timestamp;

    private Deadline(long timestamp, TimeProvider timeProvider)
    {
        _timestamp = timestamp;
        TimeProvider = timeProvider;
    }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>Whether the time is up.</summary>
    public bool HasPassed => _timestamp != long.MaxValue && TimeProvider.GetTimestamp() >= _timestamp;

    /// <summary>The time until then in whole milliseconds, rounded up so that it has passed when they have; null for never.</summary>
    public TimeSpan? Rest
    {
        get
        {
            if (_timestamp == long.MaxValue)
                return null;

            var rest = TimeProvider.GetElapsedTime(TimeProvider.GetTimestamp(), _timestamp);
            return rest <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds));
        }
    }

    /// <summary>A time from now, or never.</summary>
    /// <param name="time">The time; <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
    /// <param name="timeProvider">The clock.</param>
    public static Deadline In(TimeSpan time, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        return time == Timeout.InfiniteTimeSpan
            ? new(long.MaxValue, timeProvider)
            : new(timeProvider.GetTimestamp() + (long)(time.TotalSeconds * timeProvider.TimestampFrequency), timeProvider);
    }
}
