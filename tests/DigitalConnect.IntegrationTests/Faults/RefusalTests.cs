using System.Net;
using DigitalConnect.IntegrationTests.Security;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 9: a refusal says what could be read of it, and is final.</summary>
public sealed class RefusalTests : FaultTest
{
    [Test]
    public async Task A_refusal_in_the_documented_envelope_is_read_as_a_whole([Values(400, 401, 403, 404, 409)] int status)
    {
        var server = StartServer(Wire.Respond(
            status,
            """{"code":"3016011","message":"No","description":"Not at all","fields":[{"name":"content","description":"is empty"}]}""",
            "X-Trace: t-1"));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That((failure.Error?.Code, failure.Error?.Message, failure.Error?.Description), Is.EqualTo(("3016011", "No", "Not at all")));
        Assert.That(failure.Error!.Fields!.Single().Name, Is.EqualTo("content"));
        Assert.That(failure.Headers["x-trace"], Is.EqualTo((string[])["t-1"]));
        Assert.That(failure.Message, Does.Contain($"answered {status}").And.Contain("code 3016011"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_in_another_envelope_keeps_its_body(
        [Values(400, 401, 403, 404, 409)] int status,
        [Values("""{"error":{"status":409,"reason":"other"}}""", "<html><h1>Conflict</h1></html>", "Conflict", "[]")] string body)
    {
        var server = StartServer(Wire.Respond(status, body));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That(failure.Error, Is.Null);
        Assert.That(failure.ResponseBody, Is.EqualTo(body));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_that_quotes_the_message_is_not_quoted()
    {
        var server = StartServer(exchange => exchange.RespondAsync(
            400, System.Text.Encoding.UTF8.GetBytes($$"""{"code":"400","message":"{{Canaries.Content}}","description":"{{Canaries.Token}}"}""")));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That(failure.Error?.Message, Is.EqualTo(Canaries.Content));
        Assert.That(Canaries.FindIn(failure.ToString()), Is.Null);
    }

    [TestCase("a code with words")]
    [TestCase("line\\nbreak")]
    [TestCase("01234567890123456789012345678901234567890")]
    public async Task A_code_that_is_no_code_is_left_out(string code)
    {
        var server = StartServer(Wire.Respond(400, $$"""{"code":"{{code}}","message":"No"}"""));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That(failure.Error?.Code, Is.Not.Empty);
        Assert.That(failure.Message, Does.StartWith("SendMessage was answered 400 BadRequest. ").And.Not.Contain("\n"));
    }

    [TestCase(101)]
    [TestCase(505)]
    [TestCase(600)]
    [TestCase(999)]
    public async Task A_status_from_outside_the_table_leaves_the_message_unknown(int status)
    {
        // Closed, because after a 101 everything that follows is the body.
        var server = StartServer(async exchange =>
        {
            await exchange.RespondAsync(status);
            exchange.Close();
        });

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That((int)failure.StatusCode, Is.EqualTo(status));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
    }

    [Test]
    public async Task A_401_is_tried_once_more_with_a_new_token()
    {
        var tokens = StartServer(Wire.Respond(200, """{"access_token":"first"}"""), Wire.Respond(200, """{"access_token":"second"}"""));
        var server = StartServer(Wire.Respond(401), Wire.Deliver, Wire.Respond(401));
        var client = Client(server, options =>
        {
            options.AccessToken = null;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (new Uri(tokens.Address, "oauth/token"), "client", Canaries.Secret);
        });

        var result = await SendAsync(client);
        var failure = await FailAsync<DigitalConnectApiException>(client, result.IdempotencyKey);

        Assert.That(server.Requests.Take(3).Select(request => request.Header("Authorization")),
            Is.EqualTo((string[])["Bearer first", "Bearer second", "Bearer second"]));
        Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        AssertSameKeyAndBytes(server, result.IdempotencyKey);
        Assert.That(tokens.Requests, Has.Count.EqualTo(3));
    }
}
