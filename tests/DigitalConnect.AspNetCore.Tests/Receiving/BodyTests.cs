using System.Net;
using System.Net.Sockets;
using System.Text;
using DigitalConnect.AspNetCore.Tests.Hosting;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.AspNetCore.Tests.Receiving;

/// <summary>Bodies that are no events, or are damaged on the way.</summary>
public sealed class BodyTests
{
    private const int MaxLength = 1024 * 1024;

    private Receiver _receiver = null!;

    [SetUp]
    public async Task Start() => _receiver = await Receiver.StartAsync();

    [TearDown]
    public async Task Stop() => await _receiver.DisposeAsync();

    [TestCase("", "not JSON")]
    [TestCase("<html>", "not JSON")]
    [TestCase("""{"event_type":"message_created","conversation_id":"c-1","payload":{"content":"Hel""", "breaks off")]
    [TestCase("[]", "not a JSON object")]
    [TestCase("null", "not a JSON object")]
    [TestCase("""{"event_type":"message_created","conversation_id":"c-1"} {}""", "not JSON")]
    [TestCase("{}", "no event_type")]
    [TestCase("""{"event_type":"message_created"}""", "no conversation_id")]
    [TestCase("""{"event_type":"message_created","conversation_id":""}""", "no conversation_id")]
    [TestCase("""{"event_type":{},"conversation_id":"c-1"}""", "no event_type")]
    [TestCase("""{"event_type":"message_created","conversation_id":["c-1"]}""", "no conversation_id")]
    public async Task What_is_no_event_is_refused_with_the_reason(string json, string reason)
    {
        using var response = await _receiver.PostAsync(json);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)JObject.Parse(await response.Content.ReadAsStringAsync())["error"], Does.Contain(reason));
        Assert.That(_receiver.Events.All, Is.Empty);
    }

    [Test]
    public async Task Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 10_000)) + "1" + new string('}', 10_000);

        var status = await _receiver.StatusOfAsync($$"""{"event_type":"x","conversation_id":"c","payload":{{deep}}}""");

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase(MaxLength, HttpStatusCode.OK)]
    [TestCase(MaxLength + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_have_a_mebibyte(int length, HttpStatusCode expected)
    {
        using var response = await _receiver.PostAsync(Event(length));

        Assert.That(response.StatusCode, Is.EqualTo(expected));
        Assert.That(JObject.Parse(await response.Content.ReadAsStringAsync()), Is.Not.Empty);
    }

    [TestCase(MaxLength, HttpStatusCode.OK)]
    [TestCase(MaxLength + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_without_a_content_length_may_have_as_much(int length, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _receiver.Address) { Content = new ByteArrayContent(Event(length)) };
        request.Headers.TransferEncodingChunked = true;
        using var response = await _receiver.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    [Test, CancelAfter(30_000)]
    public async Task A_body_that_never_ends_is_cut_off_with_413(CancellationToken cancellation)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(_receiver.Address.Host, _receiver.Address.Port, cancellation);
        var stream = connection.GetStream();
        await stream.WriteAsync("POST /talkdesk HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), cancellation);
        var answer = new StreamReader(stream).ReadLineAsync(cancellation).AsTask();
        var chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string(' ', 0x10000) + "\r\n");
        for (var sent = 0; !answer.IsCompleted && sent < 4 * MaxLength; sent += 0x10000)
            await stream.WriteAsync(chunk, cancellation);

        Assert.That(await answer, Does.StartWith("HTTP/1.1 413"));
    }

    [Test, CancelAfter(30_000)]
    public async Task A_body_that_breaks_off_reaches_nobody(CancellationToken cancellation)
    {
        using (var connection = new TcpClient())
        {
            await connection.ConnectAsync(_receiver.Address.Host, _receiver.Address.Port, cancellation);
            var stream = connection.GetStream();
            await stream.WriteAsync("POST /talkdesk HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n"u8.ToArray(), cancellation);
            await stream.WriteAsync(Event(100), cancellation);
            connection.Client.Shutdown(SocketShutdown.Send);
            Assert.That(await ReadLineAsync(stream, cancellation), Does.StartWith("HTTP/1.1 400").Or.Null);
        }

        Assert.That(_receiver.Events.All, Is.Empty);
    }

    [TestCase("text/plain"), TestCase("application/x-www-form-urlencoded"), TestCase(null)]
    public async Task The_content_type_does_not_matter(string? contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _receiver.Address) { Content = new ByteArrayContent(Event(100)) };
        if (contentType is not null)
            request.Content.Headers.ContentType = new(contentType);
        using var response = await _receiver.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_byte_order_mark_is_skipped()
    {
        using var response = await _receiver.PostAsync([0xEF, 0xBB, 0xBF, .. Event(100)]);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    // The server may close the connection instead of answering.
    private static async Task<string?> ReadLineAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await new StreamReader(stream).ReadLineAsync(cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static byte[] Event(int length) =>
        Encoding.ASCII.GetBytes("""{"event_type":"message_created","conversation_id":"c-1"}""".PadRight(length));
}
