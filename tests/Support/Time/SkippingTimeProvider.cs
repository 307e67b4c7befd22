using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.TestSupport;

/// <summary>Lets every wait before a retry pass at once, and remembers how long it was. Time limits stand still until a test advances the
/// time.</summary>
internal sealed class SkippingTimeProvider : FakeTimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    /// <summary>What is shorter than this is a wait, what is not is a limit.</summary>
    public static readonly TimeSpan ShortestLimit = TimeSpan.FromMinutes(50);

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < ShortestLimit)
        {
            _waits.Enqueue(dueTime);
            Advance(dueTime);
        }

        return timer;
    }
}
