using System.Net;
using DigitalConnect.IntegrationTests.Security;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>The rows that look different where the HttpClient, its pipeline and its time limit are the user's own.</summary>
public sealed class OwnHttpClientTests : FaultTest
{
    [TestCase("", DeliveryStatus.Delivered)]
    [TestCase(null, DeliveryStatus.Unknown)]
    public async Task Its_time_limit_ends_a_slow_body_too(string? part, DeliveryStatus delivery)
    {
        var server = StartServer(part is null ? Wire.Silence : Wire.Stall(201, part));
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMilliseconds(300) };

        var failure = await FailAsync<DigitalConnectTransportException>(new DigitalConnectClient(http));

        Assert.That(failure.Delivery, Is.EqualTo(delivery));
        Assert.That(failure.IdempotencyKey, Is.EqualTo(server.Requests.Single().Key));
    }

    [Test]
    public async Task Its_time_limit_may_be_set_after_the_client_is_made()
    {
        var server = StartServer(Wire.Stall(201, ""));
        using var http = new HttpClient();
        var client = new DigitalConnectClient(http);
        (http.BaseAddress, http.Timeout) = (server.Address, TimeSpan.FromMilliseconds(300));

        Assert.That((await FailAsync<DigitalConnectTransportException>(client)).Delivery, Is.EqualTo(DeliveryStatus.Delivered));
    }

    [Test]
    public async Task A_cancellation_leaves_the_message_unknown()
    {
        var server = StartServer(Wire.Silence);
        using var http = new HttpClient { BaseAddress = server.Address };
        using var caller = new CancellationTokenSource();
        var sending = SendAsync(new DigitalConnectClient(http), "k-1", caller.Token);

        await server.NextRequestAsync();
        await caller.CancelAsync();

        var cancelled = await Assert.CatchAsync<OperationCanceledException>(() => sending);
        Assert.That(cancelled!.CancellationToken, Is.EqualTo(caller.Token));
        Assert.That(cancelled.Data["DigitalConnect.Delivery"], Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(cancelled.Message, Does.Contain("may have been delivered"));
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    public async Task A_redirect_that_its_handler_follows_without_the_message_is_no_delivery(int status)
    {
        var elsewhere = StartServer(Wire.Respond(200, "<html>Please log in</html>"));
        var server = StartServer(Wire.Respond(status, "", $"Location: {elsewhere.Address}"));
        using var http = new HttpClient { BaseAddress = server.Address };

        var failure = await FailAsync<DigitalConnectTransportException>(new DigitalConnectClient(http));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(failure.Message, Does.Contain("AllowAutoRedirect"));
        Assert.That(elsewhere.Requests.Single().Body, Is.Empty);
    }

    [Test]
    public async Task An_exception_counts_the_one_attempt()
    {
        var server = StartServer(Wire.Reset);
        using var http = new HttpClient { BaseAddress = server.Address };

        var failure = await FailAsync<DigitalConnectTransportException>(new DigitalConnectClient(http));

        Assert.That(failure.Message, Does.StartWith("SendMessage had no response after 1 attempt:"));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
    }

    [Test]
    public async Task Without_a_connection_nothing_was_delivered()
    {
        using var http = new HttpClient { BaseAddress = UnreachableServerTests.Nobody() };

        var failure = await FailAsync<DigitalConnectTransportException>(new DigitalConnectClient(http));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [Test]
    public void Without_a_base_address_nothing_is_sent()
    {
        using var http = new HttpClient();

        Assert.That(async () => await SendAsync(new DigitalConnectClient(http)),
            Throws.InvalidOperationException.With.Message.Contains("BaseAddress"));
    }

    [Test]
    public async Task A_handler_that_answers_from_memory_will_do()
    {
        using var http = new HttpClient(new Memory()) { BaseAddress = new Uri("https://api.example") };

        var result = await SendAsync(new DigitalConnectClient(http));

        Assert.That(result.MessageId, Is.EqualTo("m-1"));
    }

    private sealed class Memory : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.That(await request.Content!.ReadAsStringAsync(cancellationToken), Does.Contain(Canaries.Content));
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(Wire.Created) };
        }
    }
}
