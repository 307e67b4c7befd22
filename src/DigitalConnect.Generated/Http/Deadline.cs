namespace DigitalConnect.Http;

/// <summary>A point on the clock of timestamps, which no change of the wall clock moves.</summary>
internal readonly struct Deadline
{
    private readonly long _timestamp;

    private Deadline(long timestamp, TimeProvider timeProvider)
    {
        _timestamp = timestamp;
        TimeProvider = timeProvider;
    }

    public TimeProvider TimeProvider { get; }

    public bool HasPassed => _timestamp != long.MaxValue && TimeProvider.GetTimestamp() >= _timestamp;

    /// <summary>The time until then in whole milliseconds, rounded up so that it has passed when they have; null for never.</summary>
    public TimeSpan? Rest
    {
        get
        {
            if (_timestamp == long.MaxValue)
            {
                return null;
            }

            var rest = TimeProvider.GetElapsedTime(TimeProvider.GetTimestamp(), _timestamp);
            return rest <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds));
        }
    }

    /// <summary>A time from now, or never.</summary>
    public static Deadline In(TimeSpan time, TimeProvider timeProvider) => new(
        time == Timeout.InfiniteTimeSpan ? long.MaxValue : timeProvider.GetTimestamp() + (long)(time.TotalSeconds * timeProvider.TimestampFrequency),
        timeProvider);
}
