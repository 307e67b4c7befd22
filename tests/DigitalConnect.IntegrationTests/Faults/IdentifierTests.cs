namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Rows 10 and 11: what would change the request is refused; the rest arrives as exactly one escaped segment.</summary>
public sealed class IdentifierTests : FaultTest
{
    private static readonly string[] Strange =
    [
        "/", "a/b", "?", "a?b=c", "#", "a#b", "%", "%2e%2e", "%2F", "%00", "\\", "..\\..", "...", ".. ", " ", "a b", "+", "&", ";", ":", "@", "~",
        "é", "日本", "😀", "\uFF0E\uFF0E", "\uFF0F", "\u2024\u2024", "\u202E", "e\u0301", new string('a', 255), "http://elsewhere.example/",
            "//elsewhere.example",
    ];

    private static readonly string[] Refused =
        ["", ".", "..", new string('a', 256), "\0", "a\r\nb", "\t", "\u007F", "\u0085", "\uD83D", "a\uDE00b"];

    private static readonly string[] Injections =
        ["", " ", "a\r\nX-Injected: 1", "a\nb", "a\rb", "a\0b", "a\tb", "ключ", "\u0085", "a\u00A0b", " a", "a ", "\u2028"];

    [TestCaseSource(nameof(Strange))]
    public async Task An_id_arrives_as_exactly_one_escaped_segment(string id)
    {
        var server = StartServer(Wire.Deliver);

        await Client(server).SendMessageAsync(id, new SendMessageRequest { Content = "Hello" }, cancellationToken: Cancellation);

        var segments = server.Requests.Single().Target.Split('/');
        Assert.That(segments, Has.Length.EqualTo(5));
        Assert.That(segments[^1], Is.EqualTo("messages"));
        Assert.That(segments[3], Does.Match("^[A-Za-z0-9._~%-]+$"));
        Assert.That(Uri.UnescapeDataString(segments[3]), Is.EqualTo(id));
    }

    [TestCaseSource(nameof(Refused))]
    public void An_id_that_would_change_the_path_is_refused_before_sending(string id)
    {
        var server = StartServer(Wire.Deliver);
        var client = Client(server);

        Assert.That(
            async () => await client.SendMessageAsync(id, new SendMessageRequest(), cancellationToken: Cancellation),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("conversationId"));
        Assert.That(server.Requests, Is.Empty);
    }

    [TestCaseSource(nameof(Injections))]
    public void A_key_that_would_change_the_headers_is_refused_before_sending(string key)
    {
        var server = StartServer(Wire.Deliver);
        var client = Client(server);

        Assert.That(
            async () => await SendAsync(client, key),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("idempotencyKey"));
        Assert.That(server.Requests, Is.Empty);
    }

    [TestCase("k")]
    [TestCase("a b;c=\"d\", e: {f}")]
    public async Task A_key_of_visible_ASCII_arrives_as_it_is(string key)
    {
        var server = StartServer(Wire.Deliver);

        await SendAsync(Client(server), key);

        Assert.That(server.Requests.Single().Key, Is.EqualTo(key));
    }
}
