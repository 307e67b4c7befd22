using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Simulator.Tests;

/// <summary>A middleware that keeps what was posted to it, and answers with the statuses that it was given, then 200.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<int> _statuses;

    private WebhookReceiver(WebApplication application, IEnumerable<int> statuses)
    {
        _application = application;
        _statuses = new(statuses);
        application.Run(RespondAsync);
    }

    public Uri Address => new(_application.Urls.Single() + "/talkdesk");

    public Uri TokenEndpoint => new(_application.Urls.Single() + "/token");

    /// <summary>The events in the order of their arrival, with the headers that authenticate them.</summary>
    public ConcurrentQueue<(JsonElement Event, string? Authorization, string? ApiKey)> Received { get; } = new();

    /// <summary>The texts of the messages, or the types of the other events.</summary>
    public IEnumerable<string?> Texts => Received.Select(received => received.Event.TryGetProperty("payload", out var payload)
        ? payload.GetProperty("content").GetString()
        : received.Event.GetProperty("event_type").GetString());

    public int TokenRequests { get; private set; }

    public static async Task<WebhookReceiver> StartAsync(params int[] statuses)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var receiver = new WebhookReceiver(builder.Build(), statuses);
        await receiver._application.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        if (context.Request.Path == "/token")
        {
            TokenRequests++;
            await context.Response.WriteAsJsonAsync(new { access_token = $"token-{TokenRequests}", token_type = "Bearer", expires_in = 600 });
            return;
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var headers = context.Request.Headers;
        Received.Enqueue((body.RootElement.Clone(), headers.Authorization, headers["X-API-Key"]));
        context.Response.StatusCode = _statuses.TryDequeue(out var status) ? status : 200;
        await context.Response.WriteAsync("{}");
    }
}
