using System.Diagnostics;
using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Telemetry;

public sealed class TelemetryTests
{
    private DigitalConnectSimulator _simulator = null!;
    private Recorder _recorder = null!;

    [SetUp]
    public async Task Start()
    {
        _simulator = await DigitalConnectSimulator.StartAsync();
        _recorder = new Recorder(_simulator);
    }

    [TearDown]
    public async Task Stop()
    {
        await _recorder.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task Calls_are_counted_by_what_became_of_them()
    {
        await SendAsync();
        await SendAsync();
        await _recorder.Client.SendMessageAsync(_simulator.ConversationId,
            new() { Attachments = [Attachment.Create("unknown", "a.txt", "text/plain", 1)] });
        await FailAsync(SimulatedResponse.Status(404));
        await FailAsync(SimulatedResponse.Status(503));
        await FailAsync(SimulatedResponse.Reset());

        Assert.That(_recorder.Counter("digital_connect.client.calls"), Is.EqualTo(new Dictionary<string, long>
        {
            ["digital_connect.operation=SendMessage digital_connect.outcome=delivered http.response.status_code=201"] = 2,
            ["digital_connect.operation=SendMessage digital_connect.outcome=partial http.response.status_code=206"] = 1,
            ["digital_connect.operation=SendMessage digital_connect.outcome=refused error.type=404 http.response.status_code=404"] = 1,
            ["digital_connect.operation=SendMessage digital_connect.outcome=unknown error.type=503 http.response.status_code=503"] = 1,
            ["digital_connect.operation=SendMessage digital_connect.outcome=unknown error.type=transport"] = 1,
        }));
    }

    [Test]
    public async Task The_duration_of_every_call_is_recorded()
    {
        await SendAsync();
        await FailAsync(SimulatedResponse.Status(503));

        Assert.That(_recorder.Counter("digital_connect.client.call.duration").Values.Sum(), Is.EqualTo(2));
    }

    [Test]
    public async Task Attempts_and_token_requests_are_counted_apart_from_calls()
    {
        await SendAsync();
        _simulator.RevokeTokens();
        await SendAsync();

        Assert.Multiple(() =>
        {
            Assert.That(_recorder.Counter("digital_connect.client.attempts"), Is.EqualTo(new Dictionary<string, long>
            {
                ["digital_connect.operation=SendMessage http.response.status_code=201"] = 2,
                ["digital_connect.operation=SendMessage error.type=401 http.response.status_code=401"] = 1,
            }));
            Assert.That(_recorder.Counter("digital_connect.client.token_requests"),
                Is.EqualTo(new Dictionary<string, long> { ["http.response.status_code=200"] = 2 }));
        });
    }

    [Test]
    public async Task A_failed_token_request_is_counted_with_its_status()
    {
        _simulator.NextToken(SimulatedResponse.Status(500));

        await Assert.ThrowsAsync<DigitalConnectAuthenticationException>(SendAsync);

        Assert.That(_recorder.Counter("digital_connect.client.token_requests").Keys.Single(), Does.Contain("http.response.status_code=500"));
    }

    [Test]
    public async Task A_call_is_a_span_and_each_attempt_a_client_span_below_it()
    {
        await SendAsync();

        var attempt = _recorder.Activities[0];
        var call = _recorder.Activities[1];
        Assert.Multiple(() =>
        {
            Assert.That(call.DisplayName, Is.EqualTo("SendMessage"));
            Assert.That(call.GetTagItem("digital_connect.outcome"), Is.EqualTo("delivered"));
            Assert.That(attempt.ParentSpanId, Is.EqualTo(call.SpanId));
            Assert.That(attempt.Kind, Is.EqualTo(ActivityKind.Client));
            Assert.That(attempt.DisplayName, Is.EqualTo("POST /digital-connect/conversations/{conversation_id}/messages"));
            Assert.That(attempt.GetTagItem("http.response.status_code"), Is.EqualTo(201));
            Assert.That(attempt.GetTagItem("url.template"), Is.EqualTo("/digital-connect/conversations/{conversation_id}/messages"));
        });
    }

    [Test]
    public async Task A_failed_call_is_a_span_with_an_error()
    {
        await FailAsync(SimulatedResponse.Status(409));

        Assert.That(_recorder.Activities.Select(span => (span.Status, span.GetTagItem("error.type"))),
            Is.All.EqualTo((ActivityStatusCode.Error, (object)"409")));
    }

    [Test]
    public async Task Nothing_that_is_recorded_holds_an_id_a_token_a_secret_or_a_word_of_a_message()
    {
        await _recorder.Client.SendMessageAsync(
            _simulator.ConversationId,
            new() { Content = "canary-content", Attachments = [Attachment.Create("canary-attachment", "canary-name", "text/plain", 1)] });
        await FailAsync(SimulatedResponse.Status(400).WithBody("""{"code":"1","message":"canary-answer"}"""));

        var everything = _recorder.Everything();
        Assert.Multiple(() =>
        {
            Assert.That(everything, Does.Not.Contain("canary"));
            Assert.That(everything, Does.Not.Contain(_simulator.ConversationId));
            Assert.That(everything, Does.Not.Contain(_simulator.ClientSecret));
            Assert.That(everything, Does.Not.Contain(_simulator.Messages[0].MessageId));
        });
    }

    private Task<SendMessageResult> SendAsync() => _recorder.Client.SendMessageAsync(_simulator.ConversationId, new() { Content = "Hello" });

    private async Task FailAsync(SimulatedResponse answer)
    {
        _simulator.Next(answer);
        await Assert.CatchAsync<DigitalConnectException>(SendAsync);
    }
}
