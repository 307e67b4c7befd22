using DigitalConnect.IntegrationTests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 4: what takes too long ends in time, and a caller can give up at any moment.</summary>
public sealed class SlowResponseTests : FaultTest
{
    [Test]
    public async Task A_response_that_does_not_come_ends_with_the_attempt_and_is_tried_again()
    {
        var server = StartServer(Wire.Silence, Wire.Deliver);
        var sending = SendAsync(Client(server), "k-1");

        await server.NextRequestAsync();
        Time.Advance(TimeSpan.FromMinutes(59));
        var result = await sending;

        Assert.That(result.MessageId, Is.EqualTo("m-1"));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
        AssertSameKeyAndBytes(server, "k-1");
    }

    [Test]
    public async Task A_response_that_never_comes_leaves_the_message_unknown()
    {
        var server = StartServer(Wire.Silence);
        var sending = FailAsync<DigitalConnectTransportException>(Client(server, options => options.MaxRetries = 0));

        await server.NextRequestAsync();
        Time.Advance(TimeSpan.FromMinutes(59));
        var failure = await sending;

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(failure.Message, Does.Contain("no response within 3540 s"));
        Assert.That(failure.InnerException, Is.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task The_whole_call_ends_in_time_even_within_an_attempt()
    {
        var server = StartServer(Wire.Silence);
        var sending = FailAsync<DigitalConnectTransportException>(Client(server, options => options.Timeout = TimeSpan.FromMinutes(51)));

        await server.NextRequestAsync();
        Time.Advance(TimeSpan.FromMinutes(51));
        var failure = await sending;

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(failure.Message, Does.Contain("took longer than its time limit of 3060 s"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("""{"id":"c-1","message_id":"m-1",""", "m-1")]
    [TestCase("""{"i""", null)]
    public async Task A_2xx_whose_body_takes_too_long_is_delivered(string part, string? message)
    {
        var seen = new TaskCompletionSource();
        var server = StartServer(Wire.Stall(201, part));
        var sending = SendAsync(Client(server, pipeline: builder => builder.AddHttpMessageHandler(() => new ReadingSeen(seen, reading: 2))));

        await seen.Task.WaitAsync(Cancellation);
        Time.Advance(TimeSpan.FromMinutes(59));

        if (message is not null)
        {
            Assert.That((await sending).MessageId, Is.EqualTo(message));
        }
        else
        {
            Assert.That(async () => await sending, Throws.TypeOf<DigitalConnectTransportException>()
                .With.Property("Delivery").EqualTo(DeliveryStatus.Delivered).And.Message.Contains("broke off"));
        }

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_error_whose_body_takes_too_long_keeps_its_status()
    {
        var seen = new TaskCompletionSource();
        var server = StartServer(Wire.Stall(404, """{"code":"404","""));
        var sending = FailAsync<DigitalConnectApiException>(
            Client(server, pipeline: builder => builder.AddHttpMessageHandler(() => new ReadingSeen(seen, reading: 2))));

        await seen.Task.WaitAsync(Cancellation);
        Time.Advance(TimeSpan.FromMinutes(59));

        Assert.That((await sending).Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [Test]
    public async Task A_body_that_drips_byte_by_byte_is_read_while_there_is_time()
    {
        var gates = Enumerable.Range(0, Wire.Created.Length).Select(_ => new TaskCompletionSource()).ToArray();
        var server = StartServer(async exchange =>
        {
            await exchange.SendAsync(RawExchange.Head(201, $"Content-Length: {Wire.Created.Length}"));
            for (var i = 0; i < Wire.Created.Length; i++)
            {
                await gates[i].Task;
                await exchange.SendAsync(Wire.Created[i..(i + 1)]);
            }
        });

        var sending = SendAsync(Client(server));
        foreach (var gate in gates)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            gate.SetResult();
        }

        Assert.That((await sending).MessageId, Is.EqualTo("m-1"));
    }

    [Test]
    public async Task A_caller_who_gives_up_while_waiting_for_a_response_hears_a_cancellation_not_a_timeout()
    {
        var server = StartServer(Wire.Silence);
        using var caller = new CancellationTokenSource();
        var sending = SendAsync(Client(server), "k-1", caller.Token);

        await server.NextRequestAsync();
        await caller.CancelAsync();

        var cancelled = await Assert.CatchAsync<OperationCanceledException>(() => sending);
        Assert.That(cancelled!.CancellationToken, Is.EqualTo(caller.Token));
        Assert.That(cancelled.Data["DigitalConnect.IdempotencyKey"], Is.EqualTo("k-1"));
        Assert.That(cancelled.Data["DigitalConnect.Delivery"], Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_caller_who_gives_up_within_the_body_of_a_2xx_hears_that_it_was_delivered()
    {
        var seen = new TaskCompletionSource();
        var server = StartServer(Wire.Stall(201, "{"));
        using var caller = new CancellationTokenSource();
        var client = Client(server, pipeline: builder => builder.AddHttpMessageHandler(() => new ReadingSeen(seen, reading: 2)));
        var sending = SendAsync(client, cancellationToken: caller.Token);

        await seen.Task.WaitAsync(Cancellation);
        await caller.CancelAsync();

        var cancelled = await Assert.CatchAsync<OperationCanceledException>(() => sending);
        Assert.That(cancelled!.CancellationToken, Is.EqualTo(caller.Token));
        Assert.That(cancelled.Data["DigitalConnect.Delivery"], Is.EqualTo(DeliveryStatus.Delivered));
    }

    [Test]
    public async Task A_caller_can_give_up_before_the_call_and_during_the_token_request()
    {
        var server = StartServer(Wire.Deliver);
        var tokens = StartServer(Wire.Silence);
        var client = Client(server, options =>
        {
            options.AccessToken = null;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (new Uri(tokens.Address, "oauth/token"), "client", Canaries.Secret);
        });
        using var caller = new CancellationTokenSource();
        var waiting = SendAsync(client, "k-1", caller.Token);
        await tokens.NextRequestAsync();
        await caller.CancelAsync();

        foreach (var sending in new[] { waiting, SendAsync(client, "k-1", caller.Token) })
        {
            var cancelled = await Assert.CatchAsync<OperationCanceledException>(() => sending);
            Assert.That(cancelled!.CancellationToken, Is.EqualTo(caller.Token));
            Assert.That(cancelled.Data["DigitalConnect.Delivery"], Is.EqualTo(DeliveryStatus.NotDelivered));
            Assert.That(cancelled.Data["DigitalConnect.IdempotencyKey"], Is.EqualTo("k-1"));
        }

        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_caller_can_give_up_while_a_retry_is_waited_for()
    {
        // Longer than what SkippingTimeProvider takes for a wait: time stands still.
        var server = StartServer(Wire.Respond(503, "", "Retry-After: 3300"));
        using var caller = new CancellationTokenSource();
        var sending = SendAsync(Client(server), cancellationToken: caller.Token);

        await Log.SeeAsync(eventId: 2);
        await caller.CancelAsync();

        var cancelled = await Assert.CatchAsync<OperationCanceledException>(() => sending);
        Assert.That(cancelled!.Data["DigitalConnect.Delivery"], Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }
}
