using System.Net;

namespace DigitalConnect.Tests.Authentication;

/// <summary>The clock of a machine is set while the program runs. Durations do not notice.</summary>
[CancelAfter(30_000)]
public class ClockChangeTests
{
    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);

    private readonly AdjustableClock _clock = new();
    private int _issued;

    [SetUp]
    public void SetUp() => _issued = 0;

    [TestCase(-2)]
    [TestCase(2)]
    public async Task A_token_lives_as_long_as_it_was_given_for(int hours, CancellationToken cancellation)
    {
        var server = new StubHandler(_ => TokenSamples.Token($"token-{++_issued}"));
        var tokens = TokenSamples.Provider(server, _clock);
        await tokens.GetTokenAsync(cancellation);

        _clock.SetBy(hours * TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromSeconds(400));
        Assert.That((await tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("token-1"));
        Assert.That(server.Count, Is.EqualTo(1));

        _clock.Advance(TimeSpan.FromSeconds(200));
        Assert.That((await tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("token-2"));
    }

    [Test]
    public async Task A_clock_that_is_set_while_the_token_is_requested_changes_nothing(CancellationToken cancellation)
    {
        var server = new StubHandler(_ =>
        {
            _clock.SetBy(TwoHours);
            return TokenSamples.Token($"token-{++_issued}");
        });
        var tokens = TokenSamples.Provider(server, _clock);

        Assert.That((await tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("token-1"));
        Assert.That((await tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("token-1"));
    }

    [Test]
    public async Task A_clock_that_is_set_back_prolongs_no_back_off(CancellationToken cancellation)
    {
        var server = new StubHandler(_ => _issued++ == 0 ? new(HttpStatusCode.InternalServerError) : TokenSamples.Token("token"));
        var tokens = TokenSamples.Provider(server, _clock);
        await Assert.ThrowsAsync<DigitalConnectAuthenticationException>(async () => await tokens.GetTokenAsync(cancellation));

        _clock.SetBy(-TwoHours);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That((await tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("token"));
    }

    [Test]
    public async Task A_clock_that_is_set_back_lets_a_request_that_was_refused_have_a_new_token_in_half_a_minute(CancellationToken cancellation)
    {
        var server = new StubHandler(_ => TokenSamples.Token($"token-{++_issued}"));
        using var client = TokenSamples.Client(new StubHandler(_ => new(HttpStatusCode.Unauthorized)), TokenSamples.Provider(server, _clock), _clock);
        using (await client.SendAsync(TokenSamples.Message(), cancellation)) { }

        _clock.SetBy(-TwoHours);
        _clock.Advance(TimeSpan.FromSeconds(30));
        using (await client.SendAsync(TokenSamples.Message(), cancellation)) { }

        Assert.That(server.Count, Is.EqualTo(3));
    }
}
