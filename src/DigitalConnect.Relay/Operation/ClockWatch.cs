namespace DigitalConnect.Relay.Operation;

/// <summary>Notices that the wall clock was set back, by a clock that only goes on.</summary>
internal sealed class ClockWatch(TimeProvider time)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private DateTimeOffset _wall = time.GetUtcNow();
    private long _monotonic = time.GetTimestamp();

    /// <summary>Whether the clock was set back since the last question.</summary>
    public bool WasSetBack()
    {
        var expected = _wall + time.GetElapsedTime(_monotonic);
        (_wall, _monotonic) = (time.GetUtcNow(), time.GetTimestamp());
        return _wall < expected - Tolerance;
    }
}
