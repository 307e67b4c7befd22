using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>What the page asks for, and what its buttons do. No button waits for the webhook that it causes.</summary>
internal sealed class InboxActions(InboxParts parts)
{
    private const int PageSize = 100;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/inbox/messages", WritePageAsync);
        endpoints.MapPost("/inbox/say", SayAsync);
        MapAction(endpoints, "/inbox/start", query => parts.Agent.Start(null, null, null, out _) is not null);
        MapAction(endpoints, "/inbox/end", query => parts.Agent.End(query["conversation"].ToString(), out _));
        MapAction(endpoints, "/inbox/next", query =>
        {
            if (ScriptButtons.Find(query["response"]) is not { } response)
                return false;
            parts.Script.Add([response]);
            return true;
        });
    }

    private static void MapAction(IEndpointRouteBuilder endpoints, string path, Func<IQueryCollection, bool> act) =>
        endpoints.MapPost(path, context =>
        {
            context.Response.StatusCode = act(context.Request.Query) ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

    private Task WritePageAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var before = long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var page = new InboxPage(parts.Mailbox.Page(query["conversation"].ToString(), before, PageSize));
        return context.Response.WriteAsJsonAsync(page, InboxJson.Default.InboxPage, cancellationToken: context.RequestAborted);
    }

    private async Task SayAsync(HttpContext context)
    {
        try
        {
            var reply = await context.Request.ReadFromJsonAsync(InboxJson.Default.InboxReply, context.RequestAborted).ConfigureAwait(false);
            var message = reply is null ? null : parts.Agent.Say(reply.Conversation, reply.Text, reply.Attachments ?? [], out _);
            context.Response.StatusCode = message is null ? StatusCodes.Status404NotFound : StatusCodes.Status204NoContent;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
