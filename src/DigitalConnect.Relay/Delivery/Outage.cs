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
    private bool _isProbing;

    /// <summary>Hears of an attempt.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="begun">The timestamp of its begin.</param>
    public void Report(AttemptResult result, long begun)
    {
        lock (_gate)
        {
            // What was under way when the pause began says nothing new.
            if (result.Outcome == AttemptOutcome.Unavailable && _failures >= FailuresInARow && begun <= _since)
                return;
            _isProbing = false;
            _failures = result.Outcome == AttemptOutcome.Unavailable ? _failures + 1 : 0;
            if (_failures < FailuresInARow)
                return;
            _since = time.GetTimestamp();
            _pause = delay.After(_failures - FailuresInARow + 1, result.RetryAfter);
        }
    }

    /// <summary>How many conversations may be claimed now.</summary>
    /// <param name="free">How many could be worked on.</param>
    /// <param name="isProbe">Whether this one tries for all. Nothing else is claimed until its attempt is reported, or the probe is ended.</param>
    public int Limit(int free, out bool isProbe)
    {
        lock (_gate)
        {
            isProbe = false;
            if (_failures < FailuresInARow)
                return free;
            if (free <= 0 || _isProbing || time.GetElapsedTime(_since) < _pause)
                return 0;
            isProbe = _isProbing = true;
            return 1;
        }
    }

    /// <summary>Lets another conversation try: the one that was to try for all has ended, perhaps without an attempt.</summary>
    public void EndProbe()
    {
        lock (_gate)
            _isProbing = false;
    }
}
