namespace DigitalConnect.Tests.Authentication;

/// <summary>A machine whose clock somebody sets, while its monotonic time goes on.</summary>
internal sealed class TurnableClock : TimeProvider
{
    private TimeSpan _offset;
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(56) + _elapsed + _offset;

    public override long GetTimestamp() => _elapsed.Ticks;

    /// <summary>Sets the clock forward or back.</summary>
    public void Turn(TimeSpan by) => _offset += by;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => _elapsed += time;
}
