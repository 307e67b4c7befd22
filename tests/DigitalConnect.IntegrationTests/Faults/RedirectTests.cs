using System.Net;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 12: a redirect is an answer, not an instruction.</summary>
public sealed class RedirectTests : FaultTest
{
    [Test]
    public async Task A_redirect_is_not_followed([Values(301, 302, 303, 307, 308)] int status, [Values] bool sameHost)
    {
        var elsewhere = StartServer(Wire.Deliver);
        var server = StartServer(exchange =>
            exchange.RespondAsync(status, "", $"Location: {(sameHost ? "/somewhere" : elsewhere.Address.AbsoluteUri)}", "Set-Cookie: a=b"));
        var client = Client(server);

        var failure = await FailAsync<DigitalConnectApiException>(client);
        await FailAsync<DigitalConnectApiException>(client);

        Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(failure.Message, Does.Contain("never followed"));
        Assert.That(elsewhere.Requests, Is.Empty);
        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests.Select(request => request.Header("Cookie")), Is.All.Null);
    }

    [Test]
    public async Task A_redirect_of_the_token_endpoint_takes_no_secret_elsewhere([Values(301, 307)] int status)
    {
        var elsewhere = StartServer(Wire.Respond(200, """{"access_token":"stolen"}"""));
        var tokens = StartServer(exchange => exchange.RespondAsync(status, "", $"Location: {elsewhere.Address}"));
        var server = StartServer(Wire.Deliver);
        var client = Client(server, options =>
        {
            options.AccessToken = null;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (tokens.Address, "client", Security.Canaries.Secret);
        });

        var failure = await FailAsync<DigitalConnectAuthenticationException>(client);

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(elsewhere.Requests, Is.Empty);
        Assert.That(server.Requests, Is.Empty);
    }
}
