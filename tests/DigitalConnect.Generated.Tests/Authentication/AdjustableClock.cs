namespace DigitalConnect.Tests.Authentication;

/// <summary>A machine whose clock somebody sets, while its monotonic time goes on.</summary>
internal sealed class AdjustableClock : TimeProvider
{
    private TimeSpan _offset;
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(56) + _elapsed + _offset;

    public override long GetTimestamp() => _elapsed.Ticks;

    /// <summary>Sets the clock forward or back.</summary>
    public void SetBy(TimeSpan by) => _offset += by;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => _elapsed += time;
}
