using DigitalConnect.IntegrationTests.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Security;

/// <summary>A token goes to the configured API and to nobody else.</summary>
public sealed class TokenDestinationTests : FaultTest
{
    [Test]
    public async Task A_client_that_is_pointed_elsewhere_sends_no_token_there()
    {
        var (server, elsewhere) = (StartServer(Wire.Deliver), StartServer(Wire.Deliver));
        var client = Client(server, pipeline: builder => builder.ConfigureHttpClient(http => http.BaseAddress = elsewhere.Address));

        var failure = await FailAsync<DigitalConnectAuthenticationException>(client);

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(server.Requests, Is.Empty);
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [Test]
    public async Task A_request_has_the_headers_that_it_needs_and_no_others()
    {
        var server = StartServer(Wire.Respond(201, Wire.Created, "Set-Cookie: session=1"));
        var client = Client(server);

        await SendAsync(client);
        await SendAsync(client);

        foreach (var request in server.Requests)
        {
            var names = request.Head.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(':')[0].ToUpperInvariant());
            Assert.That(names, Is.SubsetOf((string[])["HOST", "AUTHORIZATION", "X-IDEMPOTENCY-KEY", "CONTENT-TYPE", "CONTENT-LENGTH", "TRACEPARENT",
                "TRACESTATE", "USER-AGENT", "ACCEPT"]));
            Assert.That(request.Header("Authorization"), Is.EqualTo("Bearer " + Canaries.Token));
        }
    }
}
