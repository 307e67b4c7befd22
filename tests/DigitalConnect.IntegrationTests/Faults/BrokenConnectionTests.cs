using DigitalConnect.IntegrationTests.Security;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 7: a connection that breaks leaves open what became of the message, unless a 2xx status was seen.</summary>
public sealed class BrokenConnectionTests : FaultTest
{
    internal static readonly TestCaseData<Func<RawExchange, Task>>[] BeforeAStatus =
    [
        new(Wire.Close) { TestName = "{m}(closed)" },
        new(Wire.Reset) { TestName = "{m}(reset)" },
        new(BreakInHead(reset: false)) { TestName = "{m}(closed within the headers)" },
        new(BreakInHead(reset: true)) { TestName = "{m}(reset within the headers)" },
    ];

    private static readonly TestCaseData<Func<RawExchange, Task>>[] AfterAStatus =
    [
        new(Wire.Truncate(201, "")) { TestName = "{m}(closed after the headers)" },
        new(Wire.Truncate(201, "", reset: true)) { TestName = "{m}(reset after the headers)" },
        new(Wire.Truncate(201, "{\"i")) { TestName = "{m}(closed within the body)" },
        new(Wire.Truncate(201, "{\"i", reset: true)) { TestName = "{m}(reset within the body)" },
        new(exchange => BreakInChunkAsync(exchange, "zz\r\n")) { TestName = "{m}(a chunk that is none)" },
        new(exchange => BreakInChunkAsync(exchange, "ff\r\n{")) { TestName = "{m}(closed within a chunk)" },
    ];

    [TestCaseSource(nameof(BeforeAStatus))]
    public async Task A_connection_that_breaks_before_a_status_is_tried_again_with_the_same_key(Func<RawExchange, Task> fault)
    {
        var server = StartServer(fault, fault, Wire.Deliver);

        var result = await SendAsync(Client(server));

        Assert.That(result.MessageId, Is.EqualTo("m-1"));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
        AssertSameKeyAndBytes(server, result.IdempotencyKey);
    }

    [TestCaseSource(nameof(BeforeAStatus))]
    public async Task A_connection_that_always_breaks_before_a_status_leaves_the_message_unknown(Func<RawExchange, Task> fault)
    {
        var server = StartServer(fault);

        var failure = await FailAsync<DigitalConnectTransportException>(Client(server));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(failure.Message, Does.Contain("after 3 attempts").And.EndWith("send it again only with the same idempotency key."));
        AssertSameKeyAndBytes(server, failure.IdempotencyKey);
    }

    [TestCaseSource(nameof(AfterAStatus))]
    public async Task A_connection_that_breaks_after_a_2xx_status_has_delivered(Func<RawExchange, Task> fault)
    {
        var server = StartServer(fault);

        var failure = await FailAsync<DigitalConnectTransportException>(Client(server));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Delivered));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_connection_that_breaks_in_the_body_of_a_503_is_tried_again()
    {
        var server = StartServer(Wire.Truncate(503, "{", reset: true), Wire.Deliver);

        Assert.That((await SendAsync(Client(server))).MessageId, Is.EqualTo("m-1"));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_server_that_takes_only_half_of_a_large_message_leaves_it_unknown_and_its_bytes_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 400_000).Select(number => number % 10));
        var server = StartServer(Wire.Deliver);
        await using var early = EarlyReset.Start(server.Address);

        var result = await Client(options => (options.BaseAddress, options.AccessToken) = (early.Address, Canaries.Token))
            .SendMessageAsync("c-1", new SendMessageRequest { Content = text }, cancellationToken: Cancellation);

        Assert.That(result.MessageId, Is.EqualTo("m-1"));
        Assert.That(early.Resets, Is.EqualTo(1));
        Assert.That(server.Requests.Single().BodyText, Is.EqualTo($$"""{"content":"{{text}}"}"""));
    }

    [Test]
    public async Task A_response_that_is_no_HTTP_is_not_quoted()
    {
        var server = StartServer(async exchange =>
        {
            await exchange.SendAsync($"{exchange.Request.BodyText} {exchange.Request.Header("Authorization")}\r\n\r\n");
            exchange.Close();
        });

        var failure = await FailAsync<DigitalConnectTransportException>(Client(server, options => options.MaxRetries = 0));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
        Assert.That(Canaries.FindIn(failure.ToString()), Is.Null);
        Assert.That(failure.Message, Does.Contain("not HTTP"));
    }

    private static Func<RawExchange, Task> BreakInHead(bool reset) => async exchange =>
    {
        await exchange.SendAsync("HTTP/1.1 201 Created\r\nContent-");
        if (reset)
            exchange.Reset();
        else
            exchange.Close();
    };

    private static async Task BreakInChunkAsync(RawExchange exchange, string chunk)
    {
        await exchange.SendAsync(RawExchange.Head(201, "Transfer-Encoding: chunked") + chunk);
        exchange.Close();
    }
}
