using System.Net;
using System.Runtime.ExceptionServices;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Tests.Performance;

/// <summary>A throw costs more than all the rest of a refused call, so there is one: at the caller's await.</summary>
public sealed class ThrowTests
{
    [Test]
    public async Task A_refusal_that_comes_at_once_is_thrown_once() => await AssertThrownOnceAsync(new Uplink(isReady: true));

    [Test]
    public async Task A_refusal_that_comes_later_is_thrown_once() => await AssertThrownOnceAsync(new Uplink(isReady: false));

    [Test]
    public async Task A_failure_of_the_network_keeps_where_it_came_from()
    {
        var uplink = new Uplink(isReady: false) { Fault = new HttpRequestException("reset") };

        var failure = await Assert.ThrowsAsync<DigitalConnectTransportException>(() => CallAsync(uplink, "k"));

        Assert.That(failure!.InnerException!.StackTrace, Does.Contain(nameof(Uplink)));
        Assert.That(failure.StackTrace, Does.Contain(nameof(CallAsync)));
    }

    private static async Task AssertThrownOnceAsync(Uplink uplink)
    {
        var key = Guid.NewGuid().ToString();
        var thrown = 0;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            var failure = await Assert.ThrowsAsync<DigitalConnectApiException>(() => CallAsync(uplink, key));

            Assert.That(failure!.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        // Once by the call that is awaited, once by the assertion that awaits this test's own method.
        Assert.That(thrown, Is.EqualTo(2));

        void Count(object? sender, FirstChanceExceptionEventArgs arguments)
        {
            if (arguments.Exception is DigitalConnectException exception && exception.IdempotencyKey == key)
                thrown++;
        }
    }

    private static async Task CallAsync(Uplink uplink, string key)
    {
        using var http = new HttpClient(uplink) { BaseAddress = new Uri("https://api.talkdeskapp.com") };
        await new DigitalConnectClient(http).SendMessageAsync("c", new SendMessageRequest { Content = "Hello" }, key);
    }

    private sealed class Uplink(bool isReady) : HttpMessageHandler
    {
        public Exception? Fault { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!isReady)
                await Task.Yield();

            return Fault is null
                ? new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new ByteArrayContent(Samples.BadRequest.ToArray()) } : throw Fault;
        }
    }
}
