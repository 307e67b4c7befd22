namespace DigitalConnect.Runtime.Tests.Buffers;

/// <summary>A clock on which the wait between two attempts is over at once.</summary>
internal sealed class ImmediateRetryTimeProvider : TimeProvider
{
    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(10);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime <= LongestRetryDelay ? TimeSpan.Zero : dueTime, period);
}
