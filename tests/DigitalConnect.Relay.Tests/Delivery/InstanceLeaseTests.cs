using DigitalConnect.Relay.Delivery;
using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Telemetry;
using DigitalConnect.Relay.Tests.Databases;
using DigitalConnect.Relay.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Relay.Tests.Delivery;

[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
internal sealed class InstanceLeaseTests(DatabaseKind kind) : StorageTest(kind)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private readonly JumpingTimeProvider _otherClock = new();

    private InstanceLease Create(FakeTimeProvider clock)
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton<RelayMetrics>().BuildServiceProvider();
        return new(
            new InstanceTable(Connection, clock),
            Options.Create(new DigitalConnectRelayOptions { LeaseDuration = Lease }),
            services.GetRequiredService<RelayMetrics>(),
            clock,
            NullLogger<InstanceLease>.Instance);
    }

    private async Task<InstanceLease> BeginAsync(FakeTimeProvider clock)
    {
        var lease = Create(clock);
        await lease.BeginAsync(CancellationToken.None);
        return lease;
    }

    [Test]
    public async Task A_silent_instance_loses_its_conversations_after_the_lease_and_knows_it_before()
    {
        var silent = await BeginAsync(Time);
        var watching = await BeginAsync(_otherClock);
        var owner = silent.Owner;
        await EnqueueAsync("t", "m1");
        await ClaimOneAsync(owner);
        await watching.BeatAsync(CancellationToken.None);
        _otherClock.Advance(Lease - TimeSpan.FromSeconds(1));
        Assert.That(await watching.BeatAsync(CancellationToken.None), Is.False);
        Time.Advance(Lease);
        Assert.That(silent.IsHeldBy(owner), Is.False);
        _otherClock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await watching.BeatAsync(CancellationToken.None), Is.True);
        Assert.That((await ClaimOneAsync(watching.Owner)).Message.Id, Is.EqualTo("m1"));
        await silent.BeatAsync(CancellationToken.None);
        Assert.That(silent.Owner, Is.Not.EqualTo(owner));
    }

    [Test]
    public async Task A_clock_that_jumps_takes_nothing_from_anybody()
    {
        var lease = await BeginAsync(Time);
        var jumping = await BeginAsync(_otherClock);
        await EnqueueAsync("t", "m1");
        await ClaimOneAsync(lease.Owner);
        await jumping.BeatAsync(CancellationToken.None);
        _otherClock.Jump = TimeSpan.FromDays(1);

        Assert.That(await jumping.BeatAsync(CancellationToken.None), Is.False);
        Assert.That(lease.IsHeldBy(lease.Owner), Is.True);
    }

    [Test]
    public async Task What_an_instance_claims_after_it_was_declared_dead_is_freed()
    {
        var lease = await BeginAsync(Time);
        await EnqueueAsync("t", "m1");
        await ClaimOneAsync("declared dead");

        await lease.BeatAsync(CancellationToken.None);
        Assert.That((await ClaimOneAsync(lease.Owner)).Message.Id, Is.EqualTo("m1"));
    }
}
