using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>Digital Connect on loopback, with an unreliable network before and behind it. It outlives the relay's processes.</summary>
internal sealed class TrialServer : IAsyncDisposable
{
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(5);

    private readonly WebApplication _app;
    private readonly Misfortune _misfortune;

    private TrialServer(TrialSettings settings)
    {
        Desk = new(settings);
        _misfortune = new(settings);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapPost("/digital-connect/conversations", (RequestDelegate)(context => RespondAsync(context, Start)));
        _app.MapPost("/digital-connect/conversations/{id}/messages", (RequestDelegate)(context => RespondAsync(context, Send)));
    }

    /// <summary>What arrived.</summary>
    public TrialDesk Desk { get; }

    public string Address => _app.Urls.Single();

    public static async Task<TrialServer> StartAsync(TrialSettings settings)
    {
        var server = new TrialServer(settings);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext context, Func<HttpContext, JsonNode, (int Status, JsonObject Body)> process)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var fate = _misfortune.Next();
        if (fate == Fate.FailsBefore)
            await FailAsync(context);
        else
            await ProcessAsync(context, () => process(context, body!), answerIsLost: fate == Fate.FailsAfter);
    }

    private async Task ProcessAsync(HttpContext context, Func<(int Status, JsonObject Body)> process, bool answerIsLost)
    {
        await Task.Delay(Work);
        var (status, answer) = process();
        if (answerIsLost)
        {
            await FailAsync(context);
            return;
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(answer);
    }

    private async Task FailAsync(HttpContext context)
    {
        if (_misfortune.Chance(0.5))
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await context.Response.CompleteAsync();
    }

    private (int Status, JsonObject Body) Start(HttpContext context, JsonNode body)
    {
        var thread = ((string)body["contact_person"]!["email"]!).Split('@')[0];
        return (StatusCodes.Status201Created, new() { ["id"] = Desk.Start(KeyOf(context), thread) });
    }

    private (int Status, JsonObject Body) Send(HttpContext context, JsonNode body)
    {
        var conversation = (string)context.Request.RouteValues["id"]!;
        if (!((string)body["content"]!).Contains('/', StringComparison.Ordinal))
            return (StatusCodes.Status400BadRequest, Refusal($"'{body["content"]}' is not THREAD/NUMBER"));
        return Desk.Receive(conversation, KeyOf(context), (string)body["content"]!) is { } message
            ? (StatusCodes.Status201Created, new() { ["id"] = conversation, ["message_id"] = message })
            : (StatusCodes.Status409Conflict, new() { ["code"] = "3016011", ["message"] = "The conversation has ended." });
    }

    private static JsonObject Refusal(string content) => new()
    {
        ["code"] = "400",
        ["message"] = "The message is malformed.",
        ["fields"] = new JsonArray(new JsonObject { ["name"] = "content", ["description"] = content }),
    };

    private static string KeyOf(HttpContext context) => context.Request.Headers["x-idempotency-key"].ToString();
}
