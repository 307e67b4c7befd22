using System.Globalization;
using System.Net;
using DigitalConnect.IntegrationTests.Faults;
using DigitalConnect.IntegrationTests.Security;
using DigitalConnect.Runtime;
using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Delivery;

/// <summary>What several attempts leave open together: an earlier Unknown is not cured by a later NotDelivered.</summary>
public sealed class SeveralAttemptsTests : FaultTest
{
    private static readonly TestCaseData<Func<RawExchange, Task>>[] Firsts =
    [
        new(Wire.Reset) { TestName = "{m}(a reset)" },
        new(Wire.Respond(500)) { TestName = "{m}(500)" },
        new(Wire.Respond(408)) { TestName = "{m}(408)" },
    ];

    [TestCaseSource(nameof(Firsts))]
    public async Task A_409_does_not_cure_what_an_earlier_attempt_left_unknown(Func<RawExchange, Task> first)
    {
        var server = StartServer(first, Wire.Respond(409, """{"code":"3016011","message":"The conversation has already ended"}"""));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
        AssertSameKeyAndBytes(server, failure.IdempotencyKey);
    }

    [Test]
    public async Task A_delivery_whose_response_was_lost_is_not_denied_by_the_end_of_the_conversation()
    {
        var simulator = Own(await DigitalConnectSimulator.StartAsync(cancellationToken: Cancellation));
        simulator.Next(SimulatedResponse.Reset().AfterProcessing(), SimulatedResponse.Status(409));
        var client = Client(options => (options.BaseAddress, options.AccessToken) = (simulator.BaseAddress, simulator.IssueToken()));

        var failure = await Assert.CatchAsync<DigitalConnectApiException>(() => client.SendMessageAsync(
            simulator.ConversationId, new SendMessageRequest { Content = Canaries.Content }, cancellationToken: Cancellation));
        Assert.That(failure!.Delivery, Is.EqualTo(DeliveryStatus.Unknown));

        var result = await client.SendMessageAsync(
            simulator.ConversationId, new SendMessageRequest { Content = Canaries.Content }, failure.IdempotencyKey, Cancellation);
        Assert.That(simulator.Messages.Single().MessageId, Is.EqualTo(result.MessageId));
    }

    [Test]
    public async Task A_409_to_a_key_of_the_callers_own_leaves_the_message_unknown_because_an_earlier_call_may_have_delivered_it()
    {
        var server = StartServer(Wire.Respond(429), Wire.Respond(409, "{}"));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server), "k-1");

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(failure.Message,
            Does.EndWith("The message was not delivered by this call; an earlier call with the same key may have delivered it."));
    }

    [TestCase(409)]
    [TestCase(400)]
    public async Task A_refusal_of_a_key_that_was_minted_for_the_call_delivered_nothing(int status)
    {
        var failure = await FailAsync<DigitalConnectApiException>(Client(StartServer(Wire.Respond(status, "{}"))));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(failure.Message, Does.EndWith("The message was not delivered."));
    }

    [TestCase(400, DeliveryStatus.NotDelivered)]
    [TestCase(408, DeliveryStatus.Unknown)]
    [TestCase(409, DeliveryStatus.NotDelivered)]
    [TestCase(429, DeliveryStatus.NotDelivered)]
    [TestCase(503, DeliveryStatus.Unknown)]
    public void An_exception_that_a_test_makes_says_what_its_status_says(int status, DeliveryStatus expected)
    {
        Assert.That(new DigitalConnectApiException("x", (HttpStatusCode)status).Delivery, Is.EqualTo(expected));
        Assert.That(new ApiException("x", (HttpStatusCode)status).Delivery, Is.EqualTo(expected));
        Assert.That(new DigitalConnectApiException("x", (HttpStatusCode)status, delivery: DeliveryStatus.Delivered).Delivery,
            Is.EqualTo(DeliveryStatus.Delivered));
    }

    [Test]
    public async Task Whatever_alternates_a_call_makes_at_most_its_requests_one_more_after_a_401_and_two_token_requests(
        [Values("401 503 401 503 401", "503 401 401 503 401", "401 401 503 503 401", "503 401 503 401 503", "401 503 503 401 401")] string statuses,
        [Values(0, 600)] int expiresIn)
    {
        var issued = 0;
        var lifetime = Math.Max(expiresIn, 0.1).ToString(CultureInfo.InvariantCulture);
        var tokens = StartServer(exchange => Wire.Respond(200, $$"""{"access_token":"t{{++issued}}","expires_in":{{lifetime}}}""")(exchange));
        var script = statuses.Split(' ').Select(status => Wire.Respond(int.Parse(status, CultureInfo.InvariantCulture))).Append(Wire.Respond(401))
            .ToArray();
        var server = StartServer(script);
        var client = Client(server, options =>
        {
            options.AccessToken = null;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (tokens.Address, "client", Canaries.Secret);
        });

        await FailAsync<DigitalConnectApiException>(client);

        Assert.That(server.Requests, Has.Count.LessThanOrEqualTo(4));
        Assert.That(tokens.Requests, Has.Count.LessThanOrEqualTo(2));
    }

    [Test]
    public async Task A_server_that_disappears_after_a_lost_response_leaves_the_message_unknown()
    {
        RawServer? server = null;
        server = StartServer(exchange =>
        {
            server!.StopListening();
            exchange.Reset();
            return Task.CompletedTask;
        });

        var failure = await FailAsync<DigitalConnectTransportException>(Client(server));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(failure.Message, Does.Contain("after 3 attempts"));
    }

    [Test]
    public async Task A_token_that_cannot_be_had_any_more_does_not_cure_it_either()
    {
        var tokens = StartServer(Wire.Respond(200, """{"access_token":"t"}"""), Wire.Respond(400, """{"error":"invalid_client"}"""));
        var server = StartServer(Wire.Respond(500), Wire.Respond(401));
        var client = Client(server, options =>
        {
            options.AccessToken = null;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (tokens.Address, "client", Canaries.Secret);
        });

        var failure = await FailAsync<DigitalConnectAuthenticationException>(client);

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(failure.Message, Does.StartWith("SendMessage was not sent again: ").And.Contain("may have been delivered"));
        Assert.That(failure.IdempotencyKey, Is.EqualTo(server.Requests[0].Key));
        AssertSameKeyAndBytes(server, failure.IdempotencyKey);
    }

    [Test]
    public async Task A_token_that_is_revoked_while_it_is_new_is_replaced_by_the_next_call()
    {
        var gate = new TaskCompletionSource();
        var issued = 0;
        var tokens = StartServer(exchange => Wire.Respond(200, $$"""{"access_token":"t{{++issued}}"}""")(exchange));
        var server = StartServer(
            Wire.Respond(401),
            async exchange =>
            {
                await gate.Task;
                await Wire.Respond(401)(exchange);
            },
            Wire.Deliver,
            Wire.Respond(401),
            Wire.Deliver);
        var client = Client(server, options =>
        {
            options.AccessToken = null;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (tokens.Address, "client", Canaries.Secret);
        });

        var unlucky = FailAsync<DigitalConnectApiException>(client);
        await server.NextRequestAsync();
        await server.NextRequestAsync();
        await SendAsync(client);
        gate.SetResult();
        await unlucky;

        Assert.That((await SendAsync(client)).MessageId, Is.EqualTo("m-1"));
        Assert.That(server.Requests.Select(request => request.Header("Authorization")![^2..]), Is.EqualTo((string[])["t1", "t2", "t2", "t2", "t3"]));
    }

    [Test]
    public async Task A_key_is_minted_once_for_a_call_and_anew_for_the_next()
    {
        var server = StartServer(Wire.Respond(503), Wire.Deliver);
        var client = Client(server);

        var (first, second) = (await SendAsync(client), await SendAsync(client));

        Assert.That(server.Requests.Select(request => request.Key),
            Is.EqualTo((string[])[first.IdempotencyKey, first.IdempotencyKey, second.IdempotencyKey]));
        Assert.That(second.IdempotencyKey, Is.Not.EqualTo(first.IdempotencyKey));
        Assert.That(Guid.TryParse(first.IdempotencyKey, out _));
    }
}
