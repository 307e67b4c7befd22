using DigitalConnect.Relay.Delivery;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Relay.Tests.Delivery;

internal sealed class OutageTests
{
    private static readonly AttemptResult Unavailable = new(AttemptOutcome.Unavailable);

    private readonly FakeTimeProvider _time = new();
    private Outage _outage = null!;

    [SetUp]
    public void Create() => _outage = new(new RetryDelay(Options.Create(new DigitalConnectRelayOptions())), _time);

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
            _outage.Report(Unavailable);
    }

    [Test]
    public void A_few_failures_change_nothing()
    {
        Fail(4);
        Assert.That(_outage.Limit(32), Is.EqualTo(32));
    }

    [Test]
    public void When_nobody_gets_through_one_conversation_tries_for_all_after_a_while()
    {
        Fail(5);
        Assert.That(_outage.Limit(32), Is.Zero);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(_outage.Limit(32), Is.EqualTo(1));
        _outage.Report(Unavailable);
        Assert.That(_outage.Limit(32), Is.Zero);
    }

    [Test]
    public void Whoever_gets_through_ends_it()
    {
        Fail(5);
        _outage.Report(new(AttemptOutcome.Sent));
        Assert.That(_outage.Limit(32), Is.EqualTo(32));
    }
}
