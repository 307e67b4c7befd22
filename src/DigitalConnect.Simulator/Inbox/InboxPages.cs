using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>The pages: the agent's inbox, the API reference, the contracts.</summary>
internal static class InboxPages
{
    public static void Map(IEndpointRouteBuilder endpoints, InboxParts parts)
    {
        MapResource(endpoints, "/", "inbox.html", "text/html; charset=utf-8");
        foreach (var style in new[] { "inbox.css", "thread.css" })
            MapResource(endpoints, $"/inbox/{style}", style, "text/css; charset=utf-8");
        foreach (var script in new[] { "inbox.js", "message.js", "reply.js", "server.js" })
            MapResource(endpoints, $"/inbox/{script}", script, "text/javascript; charset=utf-8");
        MapText(endpoints, "/openapi.yaml", parts.Conversations.Yaml, "application/yaml; charset=utf-8");
        MapText(endpoints, "/attachments.yaml", parts.Attachments.Yaml, "application/yaml; charset=utf-8");
        endpoints.MapGet("/inbox/events", context => StreamEventsAsync(context, parts.Feed));
        new InboxActions(parts).Map(endpoints);
        new InboxFiles(parts.Files).Map(endpoints);
        ScriptEndpoints.Map(endpoints, "/simulator/next", parts.Script);
        ScriptEndpoints.Map(endpoints, "/simulator/next-token", parts.TokenScript);
        ScriptEndpoints.Map(endpoints, "/simulator/next-storage", parts.StorageScript);
        ScriptEndpoints.Map(endpoints, "/simulator/next-webhook", parts.WebhookScript);
        ApiReference.Map(endpoints, parts.Options, parts.Conversations);
    }

    private static async Task StreamEventsAsync(HttpContext context, InboxFeed feed)
    {
        var aborted = context.RequestAborted;
        context.Response.ContentType = "text/event-stream";
        await SseFormatter.WriteAsync(feed.SubscribeAsync(aborted), context.Response.Body, aborted).ConfigureAwait(false);
    }

    private static void MapResource(IEndpointRouteBuilder endpoints, string path, string name, string contentType)
    {
        using var reader = new StreamReader(typeof(InboxPages).Assembly.GetManifestResourceStream(name)!);
        MapText(endpoints, path, reader.ReadToEnd(), contentType);
    }

    private static void MapText(IEndpointRouteBuilder endpoints, string path, string text, string contentType) =>
        endpoints.MapGet(path, context =>
        {
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync(text, context.RequestAborted);
        });
}
