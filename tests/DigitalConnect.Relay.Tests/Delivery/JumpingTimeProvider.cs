using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>A clock that somebody sets, while the time that has passed goes on as ever.</summary>
internal sealed class JumpingTimeProvider : FakeTimeProvider
{
    public TimeSpan Jump { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Jump;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
