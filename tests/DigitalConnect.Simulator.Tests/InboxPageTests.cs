using System.Net;
using System.Text.Json;
using DigitalConnect.Simulator;

namespace DigitalConnect.Simulator.Tests;

public sealed class InboxPageTests : SimulatorTest
{
    [TestCase("/", "text/html")]
    [TestCase("/inbox/inbox.css", "text/css")]
    [TestCase("/inbox/inbox.js", "text/javascript")]
    [TestCase("/reference/", "text/html")]
    [TestCase("/inbox/thread.css", "text/css")]
    [TestCase("/inbox/reply.js", "text/javascript")]
    [TestCase("/openapi.yaml", "application/yaml")]
    [TestCase("/attachments.yaml", "application/yaml")]
    public async Task A_page_is_served_and_keeps_to_itself(string path, string contentType)
    {
        using var response = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(contentType));
            Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("frame-ancestors 'none'"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        });
    }

    [Test]
    public async Task The_contract_is_served_as_it_was_written()
    {
        using var response = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/openapi.yaml"));

        Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith("openapi: 3.0").And.Contain("operationId: sendMessage"));
    }

    [TestCase("/")]
    [TestCase("/inbox/events")]
    [TestCase("/reference/")]
    [TestCase("/digital-connect/conversations")]
    [TestCase("/oauth/token")]
    [TestCase("/storage/uploads/1")]
    public async Task A_name_that_was_rebound_to_loopback_is_refused(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "evil.example";

        using var response = await Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_page_is_served_to_the_name_localhost_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = $"localhost:{Simulator.BaseAddress.Port}";

        using var response = await Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(null)]
    [TestCase("null")]
    [TestCase("http://evil.example")]
    [TestCase("http://127.0.0.1")]
    public async Task A_button_of_another_site_is_refused(string? origin)
    {
        using var response = await PressAsync($"/inbox/end?conversation={Simulator.ConversationId}", origin);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(Simulator.EndConversation(Simulator.ConversationId), Is.True, "the conversation is still open");
    }

    [TestCase("206", 206), TestCase("409", 409), TestCase("429", 429), TestCase("503", 503)]
    public async Task A_button_decides_the_next_answer(string answer, int status)
    {
        using var pressed = await PressAsync($"/inbox/next?response={answer}", OwnOrigin);
        using var next = await Client.SendAsync();
        using var after = await Client.SendAsync();

        Assert.Multiple(() =>
        {
            Assert.That(pressed.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That((int)next.StatusCode, Is.EqualTo(status));
            Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        });
    }

    [TestCase("reset", 0)]
    [TestCase("lost", 1)]
    public async Task A_button_breaks_the_connection_before_or_after_the_message_exists(string answer, int messages)
    {
        using var pressed = await PressAsync($"/inbox/next?response={answer}", OwnOrigin);

        await Assert.ThrowsAsync<HttpRequestException>(() => Client.SendAsync());
        Assert.That(Simulator.Messages, Has.Count.EqualTo(messages));
    }

    [TestCase("/inbox/next?response=other")]
    [TestCase("/inbox/end?conversation=unknown")]
    public async Task A_button_that_means_nothing_is_answered_404(string path)
    {
        using var pressed = await PressAsync(path, OwnOrigin);

        Assert.That(pressed.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Events_tell_what_there_is_and_then_what_happens()
    {
        using var earlier = await Client.SendAsync("""{"content":"earlier"}""");
        using var response = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/inbox/events"));
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        Assert.That(await ReadEventsAsync(reader, 3), Is.EqualTo("welcome conversation waiting"));
        using var message = await Client.SendAsync();
        Simulator.EndConversation(Simulator.ConversationId);
        Assert.That(await ReadEventsAsync(reader, 2), Is.EqualTo("arrived conversation"));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
    }

    [Test]
    public async Task The_messages_of_a_conversation_are_given_page_by_page()
    {
        for (var n = 1; n <= 101; n++)
        {
            using var message = await Client.SendAsync($$"""{"content":"{{n}}"}""");
        }

        var latest = await ReadPageAsync("");
        var older = await ReadPageAsync($"&before={latest[0].GetProperty("number")}");

        Assert.Multiple(() =>
        {
            Assert.That(latest, Has.Count.EqualTo(100));
            Assert.That(latest[^1].GetProperty("received").GetProperty("content").GetString(), Is.EqualTo("101"));
            Assert.That(older.Single().GetProperty("received").GetProperty("content").GetString(), Is.EqualTo("1"));
        });
    }

    [Test]
    public async Task A_simulator_without_an_inbox_has_no_pages()
    {
        await using var bare = await DigitalConnectSimulator.StartAsync(options => options.ServeInbox = false);
        using var client = new PlainClient(bare);

        foreach (var path in new[] { "/", "/inbox/events", "/reference/", "/openapi.yaml" })
        {
            using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), path);
        }
    }

    private string OwnOrigin => Simulator.BaseAddress.ToString().TrimEnd('/');

    private Task<HttpResponseMessage> PressAsync(string path, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return Client.SendAsync(request);
    }

    private async Task<IReadOnlyList<JsonElement>> ReadPageAsync(string query)
    {
        var path = $"/inbox/messages?conversation={Simulator.ConversationId}{query}";
        using var response = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        return [.. (await PlainClient.JsonOf(response)).GetProperty("messages").EnumerateArray()];
    }

    private static async Task<string> ReadEventsAsync(StreamReader reader, int count)
    {
        var events = new List<string>();
        while (events.Count < count && await reader.ReadLineAsync(TestContext.CurrentContext.CancellationToken) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                events.Add(line["event: ".Length..]);
        }

        return string.Join(' ', events);
    }
}
