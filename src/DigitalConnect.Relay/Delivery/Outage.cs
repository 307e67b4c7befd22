namespace DigitalConnect.Relay.Delivery;

/// <summary>
/// Keeps a server that is down from being asked by every conversation: after some failures in a row that no message is to blame for, nothing is
/// claimed for a while, and then one conversation tries for all.
/// </summary>
internal sealed class Outage(RetryDelay delay, TimeProvider time)
{
    private const int FailuresInARow = 5;

    private readonly Lock _gate = new();
    private int _failures;
    private long _since;
    private TimeSpan _pause;

    /// <summary>Hears of an attempt.</summary>
    public void Report(AttemptResult result)
    {
        lock (_gate)
        {
            _failures = result.Outcome == AttemptOutcome.Unavailable ? _failures + 1 : 0;
            if (_failures < FailuresInARow)
                return;
            _since = time.GetTimestamp();
            _pause = delay.After(_failures - FailuresInARow + 1, result.RetryAfter);
        }
    }

    /// <summary>How many conversations may be claimed now.</summary>
    /// <param name="free">How many could be worked on.</param>
    public int Limit(int free)
    {
        lock (_gate)
        {
            if (_failures < FailuresInARow)
                return free;
            return time.GetElapsedTime(_since) < _pause ? 0 : Math.Min(free, 1);
        }
    }
}
