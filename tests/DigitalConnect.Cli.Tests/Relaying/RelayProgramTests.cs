using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DigitalConnect.Cli.Tests.Relaying;

[CancelAfter(60_000)]
internal sealed class RelayProgramTests
{
    private static readonly object Message = new { id = "t-1", text = "t/1", contact = new { email = "t@example.com" } };

    [Test]
    public async Task A_posted_message_is_delivered_once(CancellationToken cancellationToken)
    {
        await using var relay = await RunningRelay.StartAsync();
        Assert.That(await relay.PostAsync("t", Message), Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await relay.PostAsync("t", Message), Is.EqualTo(HttpStatusCode.OK));
        await relay.Server.Desk.WaitAsync(1, cancellationToken);
        await relay.StopAsync();

        Assert.That(relay.Server.Desk.Count, Is.EqualTo(1));
        Assert.That((await relay.RunAsync("show", "t-1")).Output, Does.Contain("Sent"));
    }

    [TestCase("""{"id":"1","text":"Hello","attachment":[]}""", "It is no message: $.attachment is unknown, there twice, or of another type.")]
    [TestCase("""{"id":"1","text":"Hello","Attachments":[]}""", "It is no message: $.Attachments is unknown")]
    [TestCase("""{"id":"1","text":"a","text":"b"}""", "It is no message: $.text is unknown, there twice")]
    [TestCase("""{"id":"1","text":5}""", "It is no message: $.text is unknown, there twice, or of another type.")]
    [TestCase("nope", "It is no message. Post a JSON object with id, text, contact")]
    public async Task A_part_of_a_message_that_would_be_lost_is_refused(string body, string reason)
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:Workers"] = "0" });
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await relay.Http.PostAsync("threads/t/messages", content);
        using var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(error.RootElement.GetProperty("error").GetString(), Does.StartWith(reason));
    }

    [Test]
    public async Task What_is_no_message_is_refused_with_the_reason()
    {
        await using var relay = await RunningRelay.StartAsync();
        using var noId = await relay.Http.PostAsJsonAsync("threads/t/messages", new { text = "Hello" });
        using var noJson = await relay.Http.PostAsync("threads/t/messages", new StringContent("""{"id":"1","text":"Hello"}"""));

        Assert.That((noId.StatusCode, await noId.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.BadRequest,
            """{"error":"The message has no id: it is what tells a repetition from a new message."}""")));
        var half = new { id = "1", attachments = new[] { new { id = "", name = "x", type = "image/png", size = 1 } } };
        using var halfFile = await relay.Http.PostAsJsonAsync("threads/t/messages", half);
        Assert.That(await halfFile.Content.ReadAsStringAsync(), Does.Contain("An attachment needs an id, a name, a type and a size."));
        Assert.That(noJson.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(await relay.PostAsync("t", new { id = "1" }), Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("x%2Fy", "x/y")]
    [TestCase("x%252Fy", "x%2Fy")]
    [TestCase("%C3%A9+%20b", "é+ b")]
    public async Task The_thread_is_the_part_of_the_address_decoded_once(string part, string thread)
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:Workers"] = "0" });
        Assert.That(await relay.PostAsync(part, Message), Is.EqualTo(HttpStatusCode.Accepted));

        using var message = JsonDocument.Parse((await relay.RunAsync("show", "t-1", "--output", "json")).Output);
        Assert.That(message.RootElement.GetProperty("thread").GetString(), Is.EqualTo(thread));
    }

    [Test]
    public async Task A_thread_that_is_no_text_in_UTF_8_is_refused()
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:Workers"] = "0" });
        using var response = await relay.Http.PostAsJsonAsync("threads/%FF/messages", Message);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("percent-encoded UTF-8"));
    }

    [Test]
    public async Task Another_message_with_a_known_id_is_a_conflict()
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:Workers"] = "0" });
        await relay.PostAsync("t", Message);
        using var response = await relay.Http.PostAsJsonAsync("threads/t/messages", new { id = "t-1", text = "other text" });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("The thread t has another message with the id t-1")
            .And.Contain("Give each message an id of its own.\""));
        Assert.That(await relay.PostAsync("t2", Message), Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task With_an_api_key_nobody_enqueues_without_it()
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:ApiKey"] = "secret" });
        Assert.That(await relay.PostAsync("t", Message), Is.EqualTo(HttpStatusCode.Unauthorized));
        relay.Http.DefaultRequestHeaders.Add("X-API-Key", "secret");
        Assert.That(await relay.PostAsync("t", Message), Is.EqualTo(HttpStatusCode.Accepted));
    }

    [TestCase("Forwarded", "for=192.0.2.1")]
    [TestCase("Via", "1.1 proxy")]
    [TestCase("X-Forwarded-For", "127.0.0.1")]
    [TestCase("X-Forwarded-Host", "localhost")]
    [TestCase("X-Forwarded-Proto", "https")]
    [TestCase("X-Real-IP", "192.0.2.1")]
    [TestCase("Host", "evil.example")]
    public async Task Whom_a_proxy_or_a_browser_lets_through_sees_no_queue_and_enqueues_nothing(string header, string value)
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:Workers"] = "0" });
        relay.Http.DefaultRequestHeaders.Add(header, value);
        using var page = await relay.Http.GetAsync("/");
        using var posted = await relay.Http.PostAsJsonAsync("threads/t/messages", Message);

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(posted.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await posted.Content.ReadAsStringAsync(), Does.Contain("set DigitalConnectRelay__ApiKey"));
    }

    [Test]
    public async Task Through_a_proxy_a_message_is_enqueued_with_the_key()
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:ApiKey"] = "secret" });
        relay.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        relay.Http.DefaultRequestHeaders.Add("X-API-Key", "secret");

        Assert.That(await relay.PostAsync("t", Message), Is.EqualTo(HttpStatusCode.Accepted));
    }

    [Test]
    public async Task An_address_that_others_reach_needs_an_api_key()
    {
        await using var relay = await RunningRelay.StartAsync();
        var run = await relay.RunAsync("run", "--listen", "0.0.0.0");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("DigitalConnectRelay__ApiKey"));
    }

    [Test]
    public async Task A_webhook_ends_a_conversation_and_the_next_message_starts_another(CancellationToken cancellationToken)
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnect:Webhooks:ApiKey"] = "key" });
        await relay.PostAsync("t", Message);
        await relay.Server.Desk.WaitAsync(1, cancellationToken);
        relay.Http.DefaultRequestHeaders.Add("X-API-Key", "key");
        using var ended = await relay.Http.PostAsJsonAsync(
            "talkdesk", new { event_type = "conversation_ended", conversation_id = "c0", timestamp = "2026-11-25T08:00:00Z" }, cancellationToken);
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await relay.PostAsync("t", new { id = "t-2", text = "t/2" });
        await relay.Server.Desk.WaitAsync(2, cancellationToken);
        await relay.StopAsync();

        Assert.That((await relay.RunAsync("show", "t-2")).Output, Does.Contain("c1"));
    }

    [Test]
    public async Task What_an_agent_writes_is_posted_to_the_program_of_the_channel(CancellationToken cancellationToken)
    {
        await using var channel = await ChannelProgram.StartAsync();
        await using var relay = await RunningRelay.StartAsync(
            new() { ["DigitalConnect:Webhooks:ApiKey"] = "key", ["DigitalConnectRelay:AgentApiKey"] = "secret" }, channel.Address);
        await relay.PostAsync("t", Message);
        await relay.Server.Desk.WaitAsync(1, cancellationToken);
        relay.Http.DefaultRequestHeaders.Add("X-API-Key", "key");
        var payload = new { content = "Hello, it's Ann" };
        using var written = await relay.Http.PostAsJsonAsync(
            "talkdesk",
            new { event_type = "message_created", conversation_id = "c0", timestamp = "2026-11-25T08:00:00Z", payload },
            cancellationToken);

        Assert.That(written.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(channel.Received.Single(), Does.Contain("\"thread\":\"t\"").And.Contain("it\\u0027s Ann"));
        Assert.That(channel.Lengths.Single(), Is.GreaterThan(0), "simple servers take a body without a length for an empty one");
        Assert.That(channel.Keys.Single(), Is.EqualTo("secret"), "the channel's program can tell the relay from a stranger");
    }

    [Test]
    public async Task A_relay_that_can_start_no_conversation_says_so_when_it_starts()
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:TouchpointId"] = null });

        Assert.That(relay.Description, Does.Contain("touchpoint   none: messages of new threads are parked."));
    }

    [Test]
    public async Task The_page_shows_the_queue_and_only_to_this_machine()
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:Workers"] = "0" });
        await relay.PostAsync("t", new { id = "<b>", text = "Hello" });
        var page = await relay.Http.GetStringAsync("/");
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        using var refused = await relay.Http.SendAsync(foreign);

        Assert.That(page, Does.Contain("Waiting: 1.").And.Contain("&lt;b&gt;").And.Not.Contain("<b>"));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await relay.Http.GetStringAsync("health"), Does.StartWith("Healthy."));
    }
}
