using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace DigitalConnect.Tests.Delivery;

/// <summary>The table of deliveries, over a handler that fails as it is told.</summary>
public sealed class DeliveryOutcomeTests
{
    private static readonly TestCaseData<Exception, DeliveryStatus>[] Failures =
    [
        new(new HttpRequestException(HttpRequestError.NameResolutionError), DeliveryStatus.NotDelivered) { TestName = "{m}(no such host)" },
        new(new HttpRequestException(HttpRequestError.ConnectionError), DeliveryStatus.NotDelivered) { TestName = "{m}(no connection)" },
        new(new HttpRequestException(HttpRequestError.SecureConnectionError), DeliveryStatus.NotDelivered) { TestName = "{m}(no TLS)" },
        new(new HttpRequestException(HttpRequestError.ProxyTunnelError), DeliveryStatus.NotDelivered) { TestName = "{m}(no tunnel)" },
        new(Socket(SocketError.ConnectionRefused), DeliveryStatus.NotDelivered) { TestName = "{m}(refused)" },
        new(Alert(1116), DeliveryStatus.NotDelivered) { TestName = "{m}(the server wants a client certificate)" },
        new(Alert(1042), DeliveryStatus.NotDelivered) { TestName = "{m}(the server refuses the client certificate)" },
        new(Alert(1020), DeliveryStatus.Unknown) { TestName = "{m}(what was sent arrived damaged)" },
        new(Socket(SocketError.HostUnreachable), DeliveryStatus.Unknown) { TestName = "{m}(unreachable, perhaps by now)" },
        new(Socket(SocketError.ConnectionReset), DeliveryStatus.Unknown) { TestName = "{m}(reset)" },
        new(new HttpRequestException(HttpRequestError.ResponseEnded), DeliveryStatus.Unknown) { TestName = "{m}(ended)" },
        new(new HttpRequestException("?"), DeliveryStatus.Unknown) { TestName = "{m}(anything)" },
        new(new TaskCanceledException(), DeliveryStatus.Unknown) { TestName = "{m}(a timeout of the handler's own)" },
        new(new InvalidOperationException("?"), DeliveryStatus.Unknown) { TestName = "{m}(a bug in a handler)" },
    ];

    [TestCaseSource(nameof(Failures))]
    public async Task What_became_of_a_message_follows_from_how_the_call_failed(Exception exception, DeliveryStatus delivery)
    {
        var failure = await FailAsync(() => throw exception);

        Assert.That(failure, Is.TypeOf<DigitalConnectTransportException>());
        Assert.That(failure.Delivery, Is.EqualTo(delivery));
        Assert.That(failure.InnerException, Is.SameAs(exception));
        Assert.That(failure.IdempotencyKey, Is.EqualTo("k-1"));
    }

    // The key is the caller's: a 409 may be the response to an earlier call with it.
    [Test]
    public async Task What_became_of_a_message_follows_from_the_status([Range(300, 599)] int status)
    {
        var expected = status is 408 or 409 or >= 500 ? DeliveryStatus.Unknown : DeliveryStatus.NotDelivered;

        Assert.That((await FailAsync(() => new HttpResponseMessage((HttpStatusCode)status))).Delivery, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_response_that_is_no_HTTP_is_not_quoted()
    {
        var quoting = new HttpRequestException(HttpRequestError.InvalidResponse, "Received an invalid status line: 'Hello'.");

        Assert.That((await FailAsync(() => throw quoting)).ToString(), Does.Not.Contain("Hello"));
    }

    // As .NET throws it on OpenSSL: part 20 is TLS.
    private static HttpRequestException Alert(int reason) => new("?", new IOException("?", new CryptographicException((20 << 23) + reason)));

    private static HttpRequestException Socket(SocketError error) => new("?", new SocketException((int)error));

    private static async Task<DigitalConnectException> FailAsync(Func<HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Handler(answer)) { BaseAddress = new Uri("https://api.example") };
        return (await Assert.CatchAsync<DigitalConnectException>(
            () => new DigitalConnectClient(http).SendMessageAsync("c-1", new SendMessageRequest { Content = "Hello" }, "k-1")))!;
    }

    private sealed class Handler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.Run(answer, CancellationToken.None);
    }
}
