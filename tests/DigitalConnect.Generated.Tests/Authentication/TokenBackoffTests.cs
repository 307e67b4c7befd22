using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Tests.Authentication;

[CancelAfter(30_000)]
public class TokenBackoffTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    [TestCase(HttpStatusCode.BadRequest)]
    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.InternalServerError)]
    public async Task Callers_within_the_back_off_get_the_last_error_at_once(HttpStatusCode status, CancellationToken cancellation)
    {
        var server = new StubHandler(_ => TokenSamples.Respond(status, """{"error":"invalid_client"}"""));
        var tokens = TokenSamples.Provider(server, _time);

        var failures = new List<DigitalConnectAuthenticationException>();
        for (var i = 0; i < 1000; i++)
            failures.Add(await Failure(tokens, cancellation));

        Assert.That(server.Count, Is.EqualTo(1));
        Assert.That(failures.Select(failure => (failure.StatusCode, failure.Error)), Is.All.EqualTo((status, "invalid_client")));
        Assert.That(failures[^1].Message, Does.Contain("is asked again in"));
        Assert.That(failures[^1].Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [Test]
    public async Task The_endpoint_is_asked_again_ever_more_seldom_but_at_least_once_a_minute(CancellationToken cancellation)
    {
        var server = new StubHandler(_ => new(HttpStatusCode.InternalServerError));
        var tokens = TokenSamples.Provider(server, _time);

        for (var second = 0; second < 3600; second++)
        {
            await Failure(tokens, cancellation);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(server.Count, Is.InRange(60, 130));
    }

    [Test]
    public async Task A_success_ends_the_back_off(CancellationToken cancellation)
    {
        var fails = true;
        var server = new StubHandler(_ => fails ? new(HttpStatusCode.InternalServerError) : TokenSamples.Token("token"));
        var tokens = TokenSamples.Provider(server, _time);
        await Failure(tokens, cancellation);

        fails = false;
        _time.Advance(TimeSpan.FromSeconds(0.5));
        var token = await tokens.GetTokenAsync(cancellation);

        fails = true;
        tokens.Invalidate(token);
        await Failure(tokens, cancellation);
        fails = false;
        _time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.That((await tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("token"));
    }

    [TestCase(30, 30)]
    [TestCase(36_000, 300)]
    public async Task Retry_After_is_honoured_within_five_minutes(int asked, int waited, CancellationToken cancellation)
    {
        var server = new StubHandler(_ => TooMany(new RetryConditionHeaderValue(TimeSpan.FromSeconds(asked))));
        await AssertAskedAgainAfter(TimeSpan.FromSeconds(waited), server, cancellation);
    }

    [Test]
    public async Task Retry_After_may_be_a_date(CancellationToken cancellation)
    {
        var server = new StubHandler(_ => TooMany(new RetryConditionHeaderValue(_time.GetUtcNow().AddSeconds(90))));
        await AssertAskedAgainAfter(TimeSpan.FromSeconds(90), server, cancellation);
    }

    private async Task AssertAskedAgainAfter(TimeSpan waited, StubHandler server, CancellationToken cancellation)
    {
        var tokens = TokenSamples.Provider(server, _time);
        await Failure(tokens, cancellation);

        _time.Advance(waited - TimeSpan.FromSeconds(1));
        await Failure(tokens, cancellation);
        Assert.That(server.Count, Is.EqualTo(1));

        _time.Advance(TimeSpan.FromSeconds(1));
        await Failure(tokens, cancellation);
        Assert.That(server.Count, Is.EqualTo(2));
    }

    private static HttpResponseMessage TooMany(RetryConditionHeaderValue retryAfter) =>
        new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = retryAfter } };

    private static async Task<DigitalConnectAuthenticationException> Failure(IAccessTokenProvider tokens, CancellationToken cancellation)
    {
        try
        {
            await tokens.GetTokenAsync(cancellation);
        }
        catch (DigitalConnectAuthenticationException failure)
        {
            return failure;
        }

        throw new AssertionException("There was a token.");
    }
}
