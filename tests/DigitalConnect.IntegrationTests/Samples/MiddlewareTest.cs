using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text.Json;
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
    private WebApplication? _app;

    private protected Uri Page => new($"http://127.0.0.1:{_port}/");

    private protected HttpClient Visitor { get; private set; } = null!;

    private TemporaryFolder Folder { get; set; } = null!;

    [SetUp]
    public async Task StartMiddleware()
    {
        Folder = new();
        await StartAsync([
            "--urls", Page.ToString(),
            "--Logging:LogLevel:Default", "None",
            "--ConnectionStrings:Chat", $"Data Source={Folder["chat.db"]}",
            "--DigitalConnectRelay:TouchpointId", Simulator.TouchpointId,
            "--DigitalConnectRelay:PollInterval", "00:00:00.050",
            "--DigitalConnectRelay:MinRetryDelay", "00:00:00.050",
            "--DigitalConnect:Webhooks:ApiKey", WebhookKey,
            .. CommandRun.SettingsOf(Simulator).SelectMany(setting => new[] { $"--{setting.Key}", setting.Value! }),
        ]);
        Visitor = new HttpClient { BaseAddress = Page };
        using var page = await Visitor.GetAsync("/"); // It brings the visitor's cookie.
    }

    [TearDown]
    public async Task StopMiddleware()
    {
        Visitor.Dispose();
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }

    private protected virtual async Task StartAsync(string[] arguments)
    {
        _app = MiddlewareApp.Build(arguments);
        await _app.StartAsync();
    }

    private protected virtual ValueTask StopAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private protected override void Configure(DigitalConnectSimulatorOptions options) =>
        options.Webhook = new SimulatorWebhook(new Uri(Page, "talkdesk")) { ApiKey = WebhookKey };

    private protected static VisitorMessage Message(string id, string text = "Hello") => new(id, "visitor@example.com", text);

    private protected async Task<HttpStatusCode> PostAsync(VisitorMessage message)
    {
        using var response = await Visitor.PostAsJsonAsync("/messages", message, TestContext.CurrentContext.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>Waits until the agent has so many messages.</summary>
    /// <returns>All that the agent has.</returns>
    private protected async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int count)
    {
        while (Simulator.Messages.Count < count)
        {
            TestContext.CurrentContext.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return [.. Simulator.Messages];
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
