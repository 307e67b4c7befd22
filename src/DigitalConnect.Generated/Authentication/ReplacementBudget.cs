namespace DigitalConnect.Authentication;

/// <summary>
/// How many tokens a client may replace because the API rejected them, however many calls are refused: a replacement that
/// helped costs 1, one that did not costs 5, of a reserve of 30 that fills up within a minute.
/// </summary>
/// <remarks>
/// A sixth of the reserve is kept for the case in which many calls are refused one after the other and none is accepted: then the token is
/// revoked, and not just refused to one conversation. Not thread-safe: its owner has a lock.
/// </remarks>
internal sealed class ReplacementBudget(TimeProvider timeProvider)
{
    private const double Largest = 30;
    private const double PerSecond = Largest / 60;
    private const double Cost = 5;
    private const double CostIfItHelped = 1;
    private const double KeptForRevocation = 5;
    private const int ManyRefusals = 5;

    private double _balance = Largest;
    private long _filledAt = timeProvider.GetTimestamp();

    /// <summary>Pays for a replacement.</summary>
    /// <param name="refusals">How many calls with this token were refused since one was accepted.</param>
    /// <returns>Whether there was enough.</returns>
    public bool TrySpend(int refusals)
    {
        var now = timeProvider.GetTimestamp();
        _balance = Math.Min(Largest, _balance + (PerSecond * timeProvider.GetElapsedTime(_filledAt, now).TotalSeconds));
        _filledAt = now;

        if (_balance < Cost + (refusals < ManyRefusals ? KeptForRevocation : 0))
            return false;

        _balance -= Cost;
        return true;
    }

    /// <summary>Gives back what a replacement that helped was charged too much.</summary>
    public void Helped() => _balance += Cost - CostIfItHelped;
}
