using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Simulator.Tests;

/// <summary>Fake time that tells when something has begun to wait for it.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until something waits, then lets that time pass.</summary>
    public async Task<TimeSpan> PassNextWaitAsync()
    {
        var wait = await _waits.Reader.ReadAsync(TestContext.CurrentContext.CancellationToken);
        Advance(wait);
        return wait;
    }

    /// <summary>Waits until something waits.</summary>
    public async Task<TimeSpan> SeeNextWaitAsync() => await _waits.Reader.ReadAsync(TestContext.CurrentContext.CancellationToken);
}
