using System.Net;
using DigitalConnect.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Simulator.Tests;

[CancelAfter(60_000)]
public sealed class WebhookTests
{
    private WebhookReceiver _receiver = null!;
    private DigitalConnectSimulator _simulator = null!;

    [TearDown]
    public async Task Stop()
    {
        await _simulator.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Test]
    public async Task The_middleware_hears_what_the_agent_does_in_order()
    {
        await StartAsync();

        var id = await _simulator.AgentStartsAsync("ann@example.com");
        await _simulator.AgentSaysAsync(id, "Hello", ["file-1"]);
        await _simulator.AgentEndsAsync(id);

        Assert.That(_receiver.Texts, Is.EqualTo((string[])["conversation_started", "Hello", "conversation_ended"]));
        var message = _receiver.Received.ElementAt(1).Event;
        Assert.Multiple(() =>
        {
            Assert.That(message.GetProperty("event_type").GetString(), Is.EqualTo("message_created"));
            Assert.That(message.GetProperty("conversation_id").GetString(), Is.EqualTo(id));
            Assert.That(message.GetProperty("timestamp").GetString(), Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"));
            Assert.That(message.GetProperty("payload").GetProperty("author").GetProperty("type").GetString(), Is.EqualTo("agent"));
            Assert.That(message.GetProperty("payload").GetProperty("attachments")[0].GetString(), Is.EqualTo("file-1"));
            Assert.That(_simulator.WebhookDeliveries.Select(delivery => delivery.IsDelivered), Is.All.True);
        });
    }

    [Test]
    public async Task A_failed_delivery_is_repeated_until_it_is_taken()
    {
        await StartAsync(webhook => webhook.RetryDelay = TimeSpan.Zero, 500, 401, 302);

        await _simulator.AgentSaysAsync(_simulator.ConversationId, "Hello");

        Assert.That(_receiver.Received, Has.Count.EqualTo(4));
        Assert.That(_simulator.WebhookDeliveries.Single(), Has.Property("Attempts").EqualTo(4).And.Property("IsDelivered").True);
    }

    [Test]
    public async Task A_delivery_is_given_up_after_the_last_attempt()
    {
        await StartAsync(webhook => (webhook.MaxAttempts, webhook.RetryDelay) = (2, TimeSpan.Zero), 500, 503);

        await _simulator.AgentSaysAsync(_simulator.ConversationId, "Hello");

        Assert.That(_simulator.WebhookDeliveries.Single(), Is.EqualTo(_simulator.WebhookDeliveries.Single() with
        {
            Attempts = 2,
            IsDelivered = false,
            StatusCode = HttpStatusCode.ServiceUnavailable,
        }));
    }

    [Test]
    public async Task A_middleware_that_does_not_listen_is_told_of()
    {
        await StartAsync(webhook => (webhook.MaxAttempts, webhook.RetryDelay) = (1, TimeSpan.Zero));
        await _receiver.DisposeAsync();

        await _simulator.AgentSaysAsync(_simulator.ConversationId, "Hello");

        Assert.That(_simulator.WebhookDeliveries.Single().Error, Does.Contain("refused"));
    }

    [Test]
    public async Task A_script_doubles_reorders_and_loses_events()
    {
        await StartAsync();
        _simulator.NextWebhook(SimulatedWebhook.AfterNext, SimulatedWebhook.Regular.Twice(), SimulatedWebhook.Lost);

        foreach (var text in new[] { "1", "2", "3", "4" })
            await _simulator.AgentSaysAsync(_simulator.ConversationId, text);

        Assert.That(_receiver.Texts, Is.EqualTo((string[])["2", "2", "1", "4"]));
    }

    [Test]
    public async Task A_script_delays_an_event_and_the_next_ones_pass_it()
    {
        var time = new FakeTimeProvider();
        await StartAsync(options => options.TimeProvider = time);
        var delivered = new TaskCompletionSource();
        _simulator.NextWebhook(SimulatedWebhook.Regular.Delay(TimeSpan.FromMinutes(1)));
        await _simulator.AgentSaysAsync(_simulator.ConversationId, "late");
        await _simulator.AgentSaysAsync(_simulator.ConversationId, "punctual");
        _simulator.WebhookDelivered += (_, _) => delivered.SetResult();

        time.Advance(TimeSpan.FromMinutes(1));
        await delivered.Task;

        Assert.That(_receiver.Texts, Is.EqualTo((string[])["punctual", "late"]));
    }

    [Test]
    public async Task The_call_authenticates_as_the_settings_say()
    {
        await StartAsync(webhook => webhook.ApiKey = "key");
        await _simulator.AgentSaysAsync(_simulator.ConversationId, "1");
        _simulator.Webhook = new(_receiver.Address) { UserName = "talkdesk", Password = "secret" };
        await _simulator.AgentSaysAsync(_simulator.ConversationId, "2");
        _simulator.Webhook = new(_receiver.Address) { TokenEndpoint = _receiver.TokenEndpoint, ClientId = "id", ClientSecret = "secret" };
        await _simulator.AgentSaysAsync(_simulator.ConversationId, "3");
        await _simulator.AgentSaysAsync(_simulator.ConversationId, "4");

        Assert.That(
            _receiver.Received.Select(received => received.ApiKey ?? received.Authorization),
            Is.EqualTo((string[])["key", "Basic dGFsa2Rlc2s6c2VjcmV0", "Bearer token-1", "Bearer token-1"]));
    }

    [Test]
    public async Task A_token_that_is_refused_is_asked_for_again()
    {
        await StartAsync(null, 401);
        _simulator.Webhook = new(_receiver.Address)
        {
            TokenEndpoint = _receiver.TokenEndpoint,
            ClientId = "id",
            ClientSecret = "secret",
            RetryDelay = TimeSpan.Zero,
        };

        await _simulator.AgentSaysAsync(_simulator.ConversationId, "Hello");

        Assert.That(_receiver.Received.Select(received => received.Authorization), Is.EqualTo((string[])["Bearer token-1", "Bearer token-2"]));
    }

    [Test]
    public async Task Equal_texts_at_the_same_time_are_two_events()
    {
        await StartAsync(options => options.TimeProvider = new FakeTimeProvider());
        await _simulator.AgentSaysAsync(_simulator.ConversationId, "ok");
        await _simulator.AgentSaysAsync(_simulator.ConversationId, "ok");

        Assert.That(_receiver.Received.Select(received => received.Event.GetRawText()), Is.Unique);
    }

    [Test]
    public async Task Nothing_is_said_into_a_conversation_that_has_ended()
    {
        await StartAsync();
        await _simulator.AgentEndsAsync(_simulator.ConversationId);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _simulator.AgentSaysAsync(_simulator.ConversationId, "Hello"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _simulator.AgentEndsAsync(_simulator.ConversationId));
    }

    [Test]
    public async Task Credentials_that_do_not_fit_together_are_refused()
    {
        await StartAsync();
        var address = new Uri("https://middleware.example.com/");

        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentException>(() => _simulator.Webhook = new(address) { UserName = "a" });
            Assert.Throws<ArgumentException>(() => _simulator.Webhook = new(address) { ApiKey = "a", UserName = "b", Password = "c" });
            Assert.Throws<ArgumentException>(() => _simulator.Webhook = new(address) { ClientId = "a" });
            Assert.Throws<ArgumentException>(() => _simulator.Webhook = new(new Uri("ftp://example.com/")));
        });
    }

    private Task StartAsync() => StartAsync((Action<SimulatorWebhook>?)null);

    private Task StartAsync(Action<DigitalConnectSimulatorOptions> configure) => StartAsync(null, configure, []);

    private Task StartAsync(Action<SimulatorWebhook>? configure, params int[] statuses) => StartAsync(configure, _ => { }, statuses);

    private async Task StartAsync(Action<SimulatorWebhook>? webhook, Action<DigitalConnectSimulatorOptions> configure, int[] statuses)
    {
        _receiver = await WebhookReceiver.StartAsync(statuses);
        _simulator = await DigitalConnectSimulator.StartAsync(options =>
        {
            options.Webhook = new(_receiver.Address);
            webhook?.Invoke(options.Webhook);
            configure(options);
        });
    }
}
