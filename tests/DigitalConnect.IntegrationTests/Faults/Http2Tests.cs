using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 7 over HTTP/2, where many calls share a connection, and a stream can break while the connection stays.</summary>
public sealed class Http2Tests : FaultTest
{
    private const int InternalError = 2;

    [Test]
    public async Task A_stream_that_is_reset_before_a_status_is_tried_again_with_the_same_key()
    {
        var keys = new List<string?>();
        var client = await ClientOfAsync(async context =>
        {
            keys.Add(context.Request.Headers["x-idempotency-key"]);
            await context.Request.Body.CopyToAsync(Stream.Null, Cancellation);
            if (keys.Count < 3)
                Reset(context);
            else
                await RespondAsync(context);
        });

        var result = await SendAsync(client);

        Assert.That(result.MessageId, Is.EqualTo("m-1"));
        Assert.That(keys, Is.EqualTo(Enumerable.Repeat(result.IdempotencyKey, 3)));
    }

    [Test]
    public async Task A_stream_that_is_reset_after_a_2xx_status_has_delivered()
    {
        var requests = 0;
        var status = new StatusHandler();
        var client = await ClientOfAsync(
            async context =>
            {
                requests++;
                context.Response.StatusCode = 201;
                await context.Response.Body.FlushAsync(Cancellation);
                await status.Arrived.WaitAsync(Cancellation);
                Reset(context);
            },
            status);

        Assert.That((await FailAsync<DigitalConnectTransportException>(client)).Delivery, Is.EqualTo(DeliveryStatus.Delivered));
        Assert.That(requests, Is.EqualTo(1));
    }

    [Test]
    public async Task A_message_that_is_given_up_while_it_is_written_leaves_the_next_one_whole()
    {
        var bodies = new List<string>();
        var first = new TaskCompletionSource();
        var client = await ClientOfAsync(async context =>
        {
            if (first.TrySetResult())
            {
                // Takes the headers and never the body: flow control lets the client wait in the middle of it.
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            }

            using var reader = new StreamReader(context.Request.Body);
            bodies.Add(await reader.ReadToEndAsync(Cancellation));
            await RespondAsync(context);
        });
        var text = new string('x', 2_000_000);

        var sending = client.SendMessageAsync("c-1", new SendMessageRequest { Content = text }, cancellationToken: Cancellation);
        await first.Task.WaitAsync(Cancellation);
        Time.Advance(TimeSpan.FromMinutes(59));
        await sending;
        await client.SendMessageAsync("c-1", new SendMessageRequest { Content = "short" }, cancellationToken: Cancellation);

        Assert.That(bodies, Is.EqualTo(new[] { $$"""{"content":"{{text}}"}""", """{"content":"short"}""" }));
    }

    [Test]
    public async Task A_slow_response_holds_none_of_the_calls_that_share_its_connection()
    {
        var connections = new ConcurrentBag<string>();
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var client = await ClientOfAsync(async context =>
        {
            connections.Add(context.Connection.Id);
            if (arrived.TrySetResult())
                await release.Task.WaitAsync(Cancellation);

            await RespondAsync(context);
        });

        var slow = SendAsync(client);
        await arrived.Task.WaitAsync(Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync(client)));

        Assert.That(slow.IsCompleted, Is.False);
        release.SetResult();
        await slow;
        Assert.That(connections.Distinct().ToList(), Has.Count.EqualTo(1));
    }

    private static void Reset(HttpContext context) => context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(InternalError);

    private static Task RespondAsync(HttpContext context)
    {
        context.Response.StatusCode = 201;
        return context.Response.WriteAsync(Wire.Created, Cancellation);
    }

    private async Task<IDigitalConnectClient> ClientOfAsync(RequestDelegate answer, params DelegatingHandler[] handlers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var server = Own(builder.Build());
        server.Run(answer);
        await server.StartAsync(Cancellation);
        return Client(
            options => (options.BaseAddress, options.AccessToken) = (new Uri(server.Urls.Single()), Security.Canaries.Token),
            pipeline =>
            {
                pipeline.ConfigureHttpClient(http =>
                    (http.DefaultRequestVersion, http.DefaultVersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact));
                Array.ForEach(handlers, handler => pipeline.AddHttpMessageHandler(() => handler));
            });
    }

    // Tells when the client has a status: a stream that is reset before that has none for the client, however early it was sent.
    private sealed class StatusHandler : DelegatingHandler
    {
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Arrived => _arrived.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            _arrived.TrySetResult();
            return response;
        }
    }
}
