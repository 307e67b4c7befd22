using System.Globalization;
using System.Net;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 5: an answer is read up to a bound, and its status stands.</summary>
public sealed class LargeResponseTests : FaultTest
{
    private const int Bound = 16 * 1024 * 1024;

    [Test]
    public async Task An_endless_body_of_a_201_gives_what_stood_at_its_beginning()
    {
        var server = StartServer(Wire.Endless(201, """{"id":"c-1","message_id":"m-1","more":" """));
        var client = Client(server);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await SendAsync(client);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That((result.ConversationId, result.MessageId), Is.EqualTo(("c-1", "m-1")));
        Assert.That(allocated, Is.LessThan(Bound));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_body_of_60_MB_that_says_nothing_is_delivered()
    {
        var server = StartServer(async exchange =>
        {
            await exchange.SendAsync(RawExchange.Head(201, "Content-Length: 60000000"));
            var spaces = new byte[60_000];
            spaces.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 1000; i++)
                await exchange.SendAsync(spaces);
        });
        var client = Client(server);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var failure = await FailAsync<DigitalConnectTransportException>(client);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Delivered));
        Assert.That(failure.Message, Does.Contain("larger than 1048576 bytes"));
        Assert.That(allocated, Is.LessThan(Bound));
    }

    [TestCase(400, DeliveryStatus.NotDelivered)]
    [TestCase(501, DeliveryStatus.Unknown)]
    public async Task An_endless_body_of_an_error_is_cut_and_its_status_is_kept(int status, DeliveryStatus delivery)
    {
        var server = StartServer(Wire.Endless(status, """{"code":"7","message":"no","description":" """));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.That(failure.Delivery, Is.EqualTo(delivery));
        Assert.That(failure.Error?.Code, Is.EqualTo("7"));
        Assert.That(failure.ResponseBody, Has.Length.EqualTo(64 * 1024));
    }

    [Test]
    public async Task A_length_that_no_body_has_is_not_believed()
    {
        var length = long.MaxValue.ToString(CultureInfo.InvariantCulture);
        var server = StartServer(async exchange =>
        {
            await exchange.SendAsync(RawExchange.Head(201, $"Content-Length: {length}") + Wire.Created);
            exchange.Close();
        });

        Assert.That((await SendAsync(Client(server))).MessageId, Is.EqualTo("m-1"));
    }

    [Test]
    public async Task Headers_without_end_are_not_read_to_the_end()
    {
        var server = StartServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 201 Created\r\n");
            while (true)
                await exchange.SendAsync($"X-Padding: {new string('a', 1000)}\r\n");
        });

        var failure = await FailAsync<DigitalConnectTransportException>(Client(server, options => options.MaxRetries = 0));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Unknown));
    }

    [Test]
    public async Task A_zip_bomb_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++)
                await gzip.WriteAsync(zeros, Cancellation);
        }

        var server = StartServer(exchange => exchange.RespondAsync(201, packed.ToArray(), "Content-Encoding: gzip"));

        Assert.That((await FailAsync<DigitalConnectTransportException>(Client(server))).Delivery, Is.EqualTo(DeliveryStatus.Delivered));
        Assert.That(server.Requests[0].Header("Accept-Encoding"), Is.Null);
    }
}
