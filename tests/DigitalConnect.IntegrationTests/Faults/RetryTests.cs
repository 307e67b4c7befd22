using System.Globalization;
using System.Net;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 8: what passes is tried again, within the budgets, and the last answer surfaces.</summary>
public sealed class RetryTests : FaultTest
{
    [TestCase(408, DeliveryStatus.Unknown)]
    [TestCase(429, DeliveryStatus.NotDelivered)]
    [TestCase(500, DeliveryStatus.Unknown)]
    [TestCase(502, DeliveryStatus.Unknown)]
    [TestCase(503, DeliveryStatus.Unknown)]
    [TestCase(504, DeliveryStatus.Unknown)]
    public async Task A_passing_status_is_tried_again_with_the_same_key_and_bytes_and_the_last_response_surfaces(int status, DeliveryStatus delivery)
    {
        var server = StartServer(Wire.Respond(status), Wire.Respond(status), Wire.Respond(status, """{"code":"last","message":"no"}"""));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.That(failure.Delivery, Is.EqualTo(delivery));
        Assert.That(failure.Error?.Code, Is.EqualTo("last"));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
        AssertSameKeyAndBytes(server, failure.IdempotencyKey);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(5)]
    public async Task MaxRetries_counts_the_attempts_after_the_first(int retries)
    {
        var server = StartServer(Wire.Respond(503));

        await FailAsync<DigitalConnectApiException>(Client(server, options => options.MaxRetries = retries));

        Assert.That(server.Requests, Has.Count.EqualTo(retries + 1));
    }

    [Test]
    public async Task Waits_double_and_are_never_the_same()
    {
        var server = StartServer(Wire.Respond(503));

        await FailAsync<DigitalConnectApiException>(Client(server, options => options.MaxRetries = 8));

        var longest = new[] { 0.5, 1, 2, 4, 8, 10, 10, 10 };
        for (var i = 0; i < longest.Length; i++)
            Assert.That(Time.Waits[i].TotalSeconds, Is.InRange(longest[i] / 2, longest[i]));
        Assert.That(Time.Waits.Distinct().Count(), Is.EqualTo(longest.Length));
    }

    [TestCase("7", 7)]
    [TestCase("date", 30)]
    public async Task A_Retry_After_is_waited_for(string value, int seconds)
    {
        var header = value == "date" ? (Time.GetUtcNow() + TimeSpan.FromSeconds(seconds)).ToString("R", CultureInfo.InvariantCulture) : value;
        var server = StartServer(Wire.Respond(429, "", $"Retry-After: {header}"), Wire.Deliver);

        await SendAsync(Client(server));

        Assert.That(Time.Waits.Single().TotalSeconds, Is.InRange(seconds, seconds + 0.2));
    }

    [Test]
    public async Task A_Retry_After_with_a_fraction_is_waited_for()
    {
        var server = StartServer(Wire.Respond(429, "", "Retry-After: 2.5"), Wire.Deliver);

        await SendAsync(Client(server));

        Assert.That(Time.Waits.Single().TotalSeconds, Is.InRange(2.5, 2.7));
    }

    [TestCase(-1)]
    [TestCase(1)]
    public async Task A_Retry_After_that_is_a_date_counts_from_the_servers_own_clock(int hours)
    {
        var there = Time.GetUtcNow() + TimeSpan.FromHours(hours);
        var headers = string.Create(CultureInfo.InvariantCulture, $"Date: {there:R}\r\nRetry-After: {there.AddSeconds(30):R}");
        var server = StartServer(Wire.Respond(503, "", headers), Wire.Deliver);

        await SendAsync(Client(server));

        Assert.That(Time.Waits.Single().TotalSeconds, Is.InRange(30, 30.2));
    }

    [TestCase("Retry-After: soon")]
    [TestCase("Retry-After: -5")]
    [TestCase("Retry-After: 0")]
    [TestCase("Retry-After: 99999999999999999999")]
    [TestCase("Retry-After: Sat, 01 Jan 1999 00:00:00 GMT")]
    [TestCase("Retry-After: 1\r\nRetry-After: 2000000")]
    [TestCase("Retry-After:")]
    public async Task A_Retry_After_that_makes_no_sense_is_none(string header)
    {
        var server = StartServer(Wire.Respond(503, "", header), Wire.Deliver);

        await SendAsync(Client(server));

        Assert.That(Time.Waits.Single().TotalSeconds, Is.InRange(0.25, 1.2));
    }

    [Test]
    public async Task A_Retry_After_of_ten_hours_is_told_not_waited_for()
    {
        var server = StartServer(Wire.Respond(503, "", "Retry-After: 36000"));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromHours(10)));
        Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(Time.Waits, Is.Empty);
    }

    [Test]
    public async Task The_waits_of_a_call_stay_within_its_time()
    {
        var server = StartServer(Wire.Respond(503, "", "Retry-After: 1500"));

        await FailAsync<DigitalConnectApiException>(Client(server, options => options.MaxRetries = 10));

        // Two waits of 25 minutes fit into an hour, a third doesn't.
        Assert.That(Time.Waits, Has.Count.EqualTo(2));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_dying_server_is_not_stormed_all_calls_together_have_one_budget()
    {
        const int Calls = 200;
        var server = StartServer(Wire.Respond(503, "", "Retry-After: 0"));
        var client = Client(server, options => options.MaxRetries = 10);

        for (var call = 0; call < Calls; call++)
            await FailAsync<DigitalConnectApiException>(client);

        // 50 in reserve, one for every five calls, and one a second.
        var seconds = Time.Waits.Sum(wait => wait.TotalSeconds);
        Assert.That(Time.Waits, Has.Count.LessThanOrEqualTo(50 + (Calls / 5) + seconds + 1));
        Assert.That(server.Requests, Has.Count.EqualTo(Calls + Time.Waits.Count));
    }

    [Test]
    public async Task The_last_attempt_of_a_call_costs_the_budget_no_retry()
    {
        const int Calls = 60;
        var server = StartServer(Wire.Respond(503));
        var client = Client(server, options => options.MaxRetries = 1);

        for (var call = 0; call < Calls; call++)
            await FailAsync<DigitalConnectApiException>(client);

        Assert.That(server.Requests, Has.Count.EqualTo(2 * Calls));
    }
}
