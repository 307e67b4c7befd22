namespace DigitalConnect.Simulator.Webhooks;

/// <summary>The times of the events: no two alike, because equal texts have nothing else to be told apart by.</summary>
internal sealed class EventClock(TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _last;

    /// <summary>The time to the millisecond, which is what the wire has.</summary>
    public DateTimeOffset Now()
    {
        lock (_gate)
        {
            _last = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), _last + 1);
            return DateTimeOffset.FromUnixTimeMilliseconds(_last);
        }
    }
}
