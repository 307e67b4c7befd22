using System.Globalization;
using System.Net.ServerSentEvents;
using Middleware.Visitors;

namespace Middleware.Channel;

/// <summary>The page, and what it is told as it happens.</summary>
public static class ChatPage
{
    public static void MapChatPage(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", (HttpContext context) =>
        {
            context.Visitor(); // The cookie comes with the page, before anything else asks for it.
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'";
            return File("chat.html", "text/html; charset=utf-8");
        });
        endpoints.MapGet("/chat.css", () => File("chat.css", "text/css; charset=utf-8"));
        endpoints.MapGet("/chat.js", () => File("chat.js", "text/javascript; charset=utf-8"));
        endpoints.MapGet("/events", (HttpContext context, Transcript transcript, IHostApplicationLifetime lifetime) =>
            TypedResults.ServerSentEvents(Events(context, transcript, lifetime)));
    }

    // A page that lost its connection says where it was.
    private static async IAsyncEnumerable<SseItem<TranscriptEntry>> Events(
        HttpContext context, Transcript transcript, IHostApplicationLifetime lifetime)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        _ = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last);
        await using var events = transcript.FollowAsync(context.Visitor(), last, ended.Token).GetAsyncEnumerator(ended.Token);
        while (await MoveAsync())
            yield return events.Current;

        async Task<bool> MoveAsync()
        {
            try
            {
                return await events.MoveNextAsync();
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }

    private static IResult File(string name, string contentType) =>
        Results.Stream(typeof(ChatPage).Assembly.GetManifestResourceStream(name)!, contentType);
}
