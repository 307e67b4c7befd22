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
            _outage.Report(Unavailable, _time.GetTimestamp());
    }

    private int Limit() => _outage.Limit(32, out _);

    [Test]
    public void A_few_failures_change_nothing()
    {
        Fail(4);
        Assert.That(Limit(), Is.EqualTo(32));
    }

    [Test]
    public void When_nobody_gets_through_one_conversation_tries_for_all_after_a_while()
    {
        Fail(5);
        Assert.That(Limit(), Is.Zero);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(Limit(), Is.EqualTo(1));
        _outage.Report(Unavailable, _time.GetTimestamp());
        Assert.That(Limit(), Is.Zero);
    }

    [Test]
    public void Whoever_gets_through_ends_it()
    {
        Fail(5);
        _outage.Report(new(AttemptOutcome.Sent), _time.GetTimestamp());
        Assert.That(Limit(), Is.EqualTo(32));
    }

    [Test]
    public void Failures_of_attempts_that_were_under_way_already_do_not_lengthen_the_pause()
    {
        var begun = _time.GetTimestamp();
        for (var i = 0; i < 32; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(10));
            _outage.Report(Unavailable, begun);
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(Limit(), Is.EqualTo(1));
    }

    [Test]
    public void While_one_conversation_tries_no_other_does()
    {
        Fail(5);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(_outage.Limit(32, out var isProbe), Is.EqualTo(1));
        Assert.That(isProbe, Is.True);
        Assert.That(Limit(), Is.Zero);
    }

    [Test]
    public void A_conversation_that_ends_without_an_attempt_lets_another_try()
    {
        Fail(5);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(Limit(), Is.EqualTo(1));
        _outage.EndProbe();
        Assert.That(Limit(), Is.EqualTo(1));
    }
}
