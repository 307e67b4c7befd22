using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using DigitalConnect.Relay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Cli.Relaying;

/// <summary>A page that shows what waits, what is parked and which conversations are open. To this machine only: it names contacts.</summary>
internal static class QueuePage
{
    private const int Most = 100;

    private const string Head =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>Relay</title><style>
        body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color-scheme:light dark}
        table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #8884;padding:.3rem .6rem;text-align:left;vertical-align:top}
        </style></head><body><h1>Relay</h1>
        """;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", (RequestDelegate)RespondAsync);

    private static async Task RespondAsync(HttpContext context)
    {
        if (!LocalCaller.IsLocal(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var relay = context.RequestServices.GetRequiredService<IRelayOperations>();
        var cancellationToken = context.RequestAborted;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.WriteAsync(
            Write(
                await relay.GetStatusAsync(cancellationToken),
                await relay.ListParkedAsync(Most, cancellationToken),
                await relay.ListPendingAsync(Most, cancellationToken),
                await relay.ListConversationsAsync(Most, cancellationToken)),
            cancellationToken);
    }

    private static string Write(
        RelayStatus status, IReadOnlyList<RelayMessage> parked, IReadOnlyList<RelayMessage> pending, IReadOnlyList<RelayConversation> conversations)
    {
        var page = new StringBuilder(Head);
        page.Append(CultureInfo.InvariantCulture, $"<p>Waiting: {status.Pending}. Parked for a person: {status.Parked}. ");
        page.Append(CultureInfo.InvariantCulture, $"Open conversations: {status.OpenConversations}. Instances: {status.Instances}.</p>");
        Table(
            page,
            "Parked: <code>digital-connect relay replay ID</code>, or <code>skip ID</code>",
            ["Message", "Thread", "Parked", "May be delivered since", "Reason"],
            parked.Select(message => new[] { message.Id, message.Thread, Time(message.FinishedAt), Time(message.UncertainSince), message.Reason }));
        Table(
            page,
            "Waiting, the oldest first",
            ["Message", "Thread", "Enqueued", "Attempts", "Reason"],
            pending.Select(message => new[]
            {
                message.Id, message.Thread, Time(message.EnqueuedAt), Number(message.Attempts + message.FailedAttempts), message.Reason,
            }));
        Table(
            page, "Open conversations, the latest first", ["Thread", "Conversation", "Number", "Started"],
            conversations.Select(open => new[] { open.Thread, open.ConversationId, Number(open.Generation), Time(open.StartedAt) }));
        return page.Append("</body></html>").ToString();
    }

    private static void Table(StringBuilder page, string title, string[] columns, IEnumerable<string?[]> rows)
    {
        string?[][] shown = [.. rows];
        if (shown.Length == 0)
            return;

        page.Append("<h2>").Append(title).Append("</h2><table><tr>").AppendJoin("", columns.Select(column => $"<th>{column}</th>")).Append("</tr>");
        foreach (var row in shown)
            page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{HtmlEncoder.Default.Encode(cell ?? "")}</td>")).Append("</tr>");
        page.Append("</table>");
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("u", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
