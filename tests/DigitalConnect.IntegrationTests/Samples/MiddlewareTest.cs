using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text.Json;
using DigitalConnect.IntegrationTests.Cli;
using DigitalConnect.IntegrationTests.Simulator;
using DigitalConnect.Simulator;
using Microsoft.AspNetCore.Builder;
using Middleware;
using Middleware.Channel;
using Middleware.Visitors;

namespace DigitalConnect.IntegrationTests.Samples;

/// <summary>The sample, with a simulator as Talkdesk and a visitor who comes by HTTP.</summary>
public abstract class MiddlewareTest : SimulatorTest
{
    private const string WebhookKey = "webhook-key";

    private readonly int _port = FreePort();
    private WebApplication _app = null!;

    private protected Uri Page => new($"http://127.0.0.1:{_port}/");

    private protected HttpClient Visitor { get; private set; } = null!;

    [SetUp]
    public async Task StartMiddleware()
    {
        _app = MiddlewareApp.Build(
        [
            "--urls", Page.ToString(),
            "--Logging:LogLevel:Default", "None",
            "--Settlement:Pause", "00:00:00",
            "--Channel:TouchpointId", Simulator.TouchpointId,
            "--DigitalConnect:Webhooks:ApiKey", WebhookKey,
            .. CommandRun.SettingsOf(Simulator).SelectMany(setting => new[] { $"--{setting.Key}", setting.Value! }),
        ]);
        await _app.StartAsync();
        Visitor = new HttpClient { BaseAddress = Page };
        using var page = await Visitor.GetAsync("/"); // It brings the visitor's cookie.
    }

    [TearDown]
    public async Task StopMiddleware()
    {
        Visitor.Dispose();
        await _app.DisposeAsync();
    }

    private protected override void Configure(DigitalConnectSimulatorOptions options) =>
        options.Webhook = new SimulatorWebhook(new Uri(Page, "talkdesk")) { ApiKey = WebhookKey };

    private protected static VisitorMessage Message(string id, string text = "Hello") => new(id, "visitor@example.com", text);

    private protected async Task<HttpStatusCode> PostAsync(VisitorMessage message)
    {
        using var response = await Visitor.PostAsJsonAsync("/messages", message, TestContext.CurrentContext.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>What the visitor sees, until something of it is what the test waits for.</summary>
    private protected async Task<IReadOnlyList<TranscriptEntry>> SeeAsync(Predicate<TranscriptEntry> last)
    {
        var cancellation = TestContext.CurrentContext.CancellationToken;
        var seen = new List<TranscriptEntry>();
        await using var stream = await Visitor.GetStreamAsync("/events", cancellation);
        var events = SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize<TranscriptEntry>(data, JsonSerializerOptions.Web)!);
        await foreach (var item in events.EnumerateAsync(cancellation))
        {
            seen.Add(item.Data);
            if (last(item.Data))
                break;
        }

        return seen;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
