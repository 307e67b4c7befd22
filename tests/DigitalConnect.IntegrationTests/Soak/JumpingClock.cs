namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>A machine whose clock somebody keeps setting, by up to two hours either way, while its monotonic time goes on.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long _offset;
    private long _passed;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _passed);

    public void Jump(Random random) => Interlocked.Exchange(ref _offset, random.NextInt64(-TimeSpan.TicksPerHour * 2, TimeSpan.TicksPerHour * 2));

    /// <summary>Lets monotonic time pass without waiting for it.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, (long)(time.TotalSeconds * TimestampFrequency));
}
