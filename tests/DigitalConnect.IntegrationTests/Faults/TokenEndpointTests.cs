using DigitalConnect.IntegrationTests.Security;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 15: without a token nothing is sent, and the caller hears why.</summary>
public sealed class TokenEndpointTests : FaultTest
{
    private static readonly TestCaseData<Func<RawExchange, Task>>[] Useless =
    [
        new(Wire.Respond(400, """{"error":"invalid_client"}""")) { TestName = "{m}(400)" },
        new(Wire.Respond(401, """{"error":"invalid_client","error_description":"no"}""")) { TestName = "{m}(401)" },
        new(Wire.Respond(429, "", "Retry-After: 36000")) { TestName = "{m}(429)" },
        new(Wire.Respond(500)) { TestName = "{m}(500)" },
        new(Wire.Respond(200, "<html></html>")) { TestName = "{m}(HTML)" },
        new(Wire.Respond(200, "{}")) { TestName = "{m}(no token)" },
        new(Wire.Respond(200, """{"access_token":""}""")) { TestName = "{m}(empty token)" },
        new(Wire.Respond(200, """{"access_token":"a\r\nX-Injected: 1"}""")) { TestName = "{m}(token with a line break)" },
        new(Wire.Respond(200, """{"access_token":"t","token_type":"mac"}""")) { TestName = "{m}(another token_type)" },
        new(Wire.Respond(200, """{"access_token":"t","expires_in":0}""")) { TestName = "{m}(expires_in 0)" },
        new(Wire.Respond(200, """{"access_token":"t","expires_in":-1}""")) { TestName = "{m}(expires_in negative)" },
        new(Wire.Endless(200, """{"access_token":" """)) { TestName = "{m}(endless)" },
        new(Wire.Truncate(200, """{"access_token":"t" """)) { TestName = "{m}(truncated)" },
        new(Wire.Reset) { TestName = "{m}(reset)" },
    ];

    private static readonly string[] Usable =
        ["", ",\"expires_in\":\"600\"", ",\"expires_in\":\"soon\"", ",\"expires_in\":1e300", ",\"expires_in\":99999999999999999999",
            ",\"token_type\":\"bearer\""];

    [TestCaseSource(nameof(Useless))]
    public async Task A_token_endpoint_that_gives_no_token_delivers_nothing(Func<RawExchange, Task> answer)
    {
        var (tokens, server) = (StartServer(answer), StartServer(Wire.Deliver));

        var failure = await FailAsync<DigitalConnectAuthenticationException>(ClientOf(server, tokens.Address));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(failure.IdempotencyKey, Is.Not.Null);
        Assert.That(failure.Message, Does.Contain("TokenEndpoint").Or.Contain("clock").Or.Contain("later").Or.Contain("ClientId"));
        Assert.That(server.Requests, Is.Empty);
    }

    [TestCaseSource(nameof(Usable))]
    public async Task An_odd_lifetime_does_not_stop_a_message(string more)
    {
        var (tokens, server) = (StartServer(Wire.Respond(200, $$"""{"access_token":"t"{{more}}}""")), StartServer(Wire.Deliver));

        await SendAsync(ClientOf(server, tokens.Address));

        Assert.That(server.Requests.Single().Header("Authorization"), Is.EqualTo("Bearer t"));
    }

    [Test]
    public async Task A_token_endpoint_that_is_down_delivers_nothing()
    {
        var server = StartServer(Wire.Deliver);

        var failure = await FailAsync<DigitalConnectAuthenticationException>(ClientOf(server, UnreachableServerTests.Nobody()));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_token_endpoint_that_is_too_slow_delivers_nothing()
    {
        var (tokens, server) = (StartServer(Wire.Silence), StartServer(Wire.Deliver));
        var sending = FailAsync<DigitalConnectAuthenticationException>(ClientOf(server, tokens.Address));

        await tokens.NextRequestAsync();
        Time.Advance(TimeSpan.FromMinutes(59));

        Assert.That((await sending).Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task The_time_of_a_call_includes_its_token_request()
    {
        var (tokens, server) = (StartServer(Wire.Silence), StartServer(Wire.Deliver));
        var client = Client(options =>
        {
            Configure(options, server, tokens.Address);
            options.Timeout = TimeSpan.FromMinutes(51);
        });
        var sending = FailAsync<DigitalConnectTransportException>(client);

        await tokens.NextRequestAsync();
        Time.Advance(TimeSpan.FromMinutes(51));
        var failure = await sending;

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(failure.Message, Does.StartWith("SendMessage was not sent: the call took longer than its time limit of 3060 s."));
        Assert.That(server.Requests, Is.Empty);
    }

    private IDigitalConnectClient ClientOf(RawServer server, Uri tokens) => Client(options => Configure(options, server, tokens));

    private static void Configure(DigitalConnectOptions options, RawServer server, Uri tokens)
    {
        options.BaseAddress = server.Address;
        (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (tokens, "client", Canaries.Secret);
    }
}
