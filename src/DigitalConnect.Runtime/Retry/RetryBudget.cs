namespace DigitalConnect.Runtime.Retry;

/// <summary>
/// What all calls of one client may retry together, so that a dying server is not stormed: in the long run one retry for
/// every five calls and one a second, with a reserve for bad moments. When it is spent, calls fail with their first response.
/// </summary>
internal sealed class RetryBudget(TimeProvider timeProvider)
{
    private const double Reserve = 50;
    private const double PerCall = 0.2;
    private const double PerSecond = 1;

    private readonly Lock _lock = new();
    private double _balance = Reserve;
    private long _refilledAt = timeProvider.GetTimestamp();

    /// <summary>Adds the share of one call. A full reserve is left alone, so that calls in good times share no lock.</summary>
    public void Deposit()
    {
        if (Volatile.Read(ref _balance) < Reserve)
            Change(PerCall);
    }

    /// <summary>Takes the price of one retry; false if the budget is spent.</summary>
    public bool TryWithdraw() => Change(-1);

    private bool Change(double amount)
    {
        lock (_lock)
        {
            var now = timeProvider.GetTimestamp();
            var refilled = Math.Min(Reserve, _balance + (PerSecond * timeProvider.GetElapsedTime(_refilledAt, now).TotalSeconds));
            _refilledAt = now;
            var balance = Math.Min(Reserve, refilled + amount);
            _balance = balance < 0 ? refilled : balance;
            return balance >= 0;
        }
    }
}
