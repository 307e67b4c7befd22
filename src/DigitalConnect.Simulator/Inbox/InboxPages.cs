using System.Net.ServerSentEvents;
using DigitalConnect.Simulator.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>The agent's inbox in a browser: what arrived, and buttons that make the next answer a bad one.</summary>
internal sealed class InboxPages(DigitalConnectSimulator simulator, InboxFeed feed, ApiContract contract)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        MapResource(endpoints, "/", "inbox.html", "text/html; charset=utf-8");
        MapResource(endpoints, "/inbox/inbox.css", "inbox.css", "text/css; charset=utf-8");
        MapResource(endpoints, "/inbox/inbox.js", "inbox.js", "text/javascript; charset=utf-8");
        endpoints.MapGet("/openapi.yaml", context => WriteTextAsync(context.Response, contract.Yaml, "application/yaml; charset=utf-8"));
        endpoints.MapGet("/inbox/events", StreamEventsAsync);
        endpoints.MapPost("/inbox/start", context => ActAsync(context, _ => simulator.StartConversation() is not null));
        endpoints.MapPost("/inbox/end", context => ActAsync(context, query => simulator.EndConversation(query["conversation"].ToString())));
        endpoints.MapPost("/inbox/next", context => ActAsync(context, query =>
        {
            if (ScriptButtons.Find(query["answer"]) is not { } answer)
                return false;
            simulator.Next(answer);
            return true;
        }));
        ApiReference.Map(endpoints, simulator, contract);
    }

    private static Task ActAsync(HttpContext context, Func<IQueryCollection, bool> act)
    {
        context.Response.StatusCode = act(context.Request.Query) ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private async Task StreamEventsAsync(HttpContext context)
    {
        var aborted = context.RequestAborted;
        context.Response.ContentType = "text/event-stream";
        await SseFormatter.WriteAsync(feed.SubscribeAsync(aborted), context.Response.Body, aborted).ConfigureAwait(false);
    }

    private static void MapResource(IEndpointRouteBuilder endpoints, string path, string name, string contentType)
    {
        using var reader = new StreamReader(typeof(InboxPages).Assembly.GetManifestResourceStream(name)!);
        var text = reader.ReadToEnd();
        endpoints.MapGet(path, context => WriteTextAsync(context.Response, text, contentType));
    }

    private static Task WriteTextAsync(HttpResponse response, string text, string contentType)
    {
        response.ContentType = contentType;
        return response.WriteAsync(text, response.HttpContext.RequestAborted);
    }
}
