using System.Net;
using System.Net.Http.Json;
using DigitalConnect.IntegrationTests.Cli;
using DigitalConnect.IntegrationTests.Simulator;
using DigitalConnect.Simulator;
using Microsoft.AspNetCore.Builder;
using Middleware;

namespace DigitalConnect.IntegrationTests.Samples;

public sealed class MiddlewareTests : SimulatorTest
{
    private WebApplication _app = null!;
    private HttpClient Channel { get; set; } = null!;

    [SetUp]
    public async Task StartMiddleware()
    {
        _app = MiddlewareApp.Build(
        [
            "--urls", "http://127.0.0.1:0",
            "--Logging:LogLevel:Default", "None",
            "--Settlement:Pause", "00:00:00",
            .. CommandRun.SettingsOf(Simulator).SelectMany(setting => new[] { $"--{setting.Key}", setting.Value! }),
        ]);
        await _app.StartAsync();
        Channel = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    [TearDown]
    public async Task StopMiddleware()
    {
        Channel.Dispose();
        await _app.DisposeAsync();
    }

    [Test]
    public async Task A_message_of_the_channel_reaches_the_agent_under_the_id_of_the_channel()
    {
        var status = await PostAsync(Message("channel-1") with { Attachments = [new("my-mp3-id", "a.mp3", "audio/mpeg", 1024)] });

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Simulator.Messages.Single().IdempotencyKey, Is.EqualTo("channel-1"));
    }

    [Test]
    public async Task A_message_that_the_channel_posts_twice_is_one_message()
    {
        await PostAsync(Message("channel-1"));
        await PostAsync(Message("channel-1"));

        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_message_without_some_attachments_is_not_sent_again()
    {
        var status = await PostAsync(Message("channel-1") with { Attachments = [new("lost", "a.mp3", "audio/mpeg", 1024)] });

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Simulator.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task A_message_of_which_nobody_knows_is_sent_again_with_the_same_key_until_it_is_known()
    {
        var settled = new TaskCompletionSource<ReceivedMessage>();
        Simulator.MessageReceived += (_, message) =>
        {
            if (message.Replays == 1)
                settled.SetResult(message);
        };
        Simulator.Next(SimulatedAnswer.Reset().AfterProcessing(), SimulatedAnswer.Status(503), SimulatedAnswer.Regular);
        var status = await PostAsync(Message("channel-1"));
        var message = await settled.Task.WaitAsync(TestContext.CurrentContext.CancellationToken);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(message.IdempotencyKey, Is.EqualTo("channel-1"));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_conversation_that_has_ended_is_told_to_the_channel()
    {
        Simulator.EndConversation(Simulator.ConversationId);

        Assert.That(await PostAsync(Message("channel-1")), Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task A_message_that_was_not_delivered_may_be_posted_again()
    {
        Simulator.Next(SimulatedAnswer.Status(429));

        Assert.That(await PostAsync(Message("channel-1")), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await PostAsync(Message("channel-1")), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
    }

    private ChannelMessage Message(string id) => new(id, Simulator.ConversationId, "Hello");

    private async Task<HttpStatusCode> PostAsync(ChannelMessage message)
    {
        using var response = await Channel.PostAsJsonAsync("/webhook", message, TestContext.CurrentContext.CancellationToken);
        return response.StatusCode;
    }
}
