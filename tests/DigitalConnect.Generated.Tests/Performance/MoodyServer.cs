using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace DigitalConnect.Tests.Performance;

/// <summary>A server in memory that ends each call in the way that its conversation asks for.</summary>
internal sealed class MoodyServer : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, int> _attempts = new();

    public static IReadOnlyList<string> Moods { get; } =
        ["created", "partial", "refused", "retried", "lost", "broken", "garbled", "large", "empty", "cancelled", "hasty"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var conversation = request.RequestUri!.Segments[3].TrimEnd('/');
        var mood = conversation.Split('-')[0];
        if (mood == "hasty")
            return Answer(HttpStatusCode.RequestEntityTooLarge, """{"code":"413","message":"Before it was read"}""");

        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        await Task.Yield();
        var text = Encoding.UTF8.GetString(body);
        if (!text.Contains(conversation, StringComparison.Ordinal))
            return Answer(HttpStatusCode.Conflict, """{"code":"mixed-up","message":"The message of another call"}""");

        var attempt = _attempts.AddOrUpdate(conversation, 1, (_, before) => before + 1);
        var created = $$"""{"id":"{{conversation}}","created_at":"2022-01-01T08:00:00.000Z","message_id":"m-{{conversation}}"}""";
        return mood switch
        {
            "created" => Answer(HttpStatusCode.Created, created),
            "partial" => Answer(HttpStatusCode.PartialContent, created),
            "refused" => Answer(HttpStatusCode.BadRequest, """{"code":"400","message":"\u00e9\n","fields":[{"name":"a","description":"b"}]}"""),
            "retried" when attempt < 3 => Answer(HttpStatusCode.ServiceUnavailable, """{"code":"503","message":"Later"}"""),
            "retried" => Answer(HttpStatusCode.Created, created),
            "lost" => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            "broken" => Streamed(new BrokenStream(created[..60])),
            "garbled" => Answer(HttpStatusCode.Created, created.Replace(',', '\u20ac')),
            "large" => Answer(HttpStatusCode.Created, created[..^1] + ",\"more\":\"" + new string('x', 2_000_000) + "\"}"),
            "empty" => Answer(HttpStatusCode.Created, ""),
            _ => Streamed(new EndlessStream()),
        };
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body) };

    private static HttpResponseMessage Streamed(Stream body) => new(HttpStatusCode.Created) { Content = new StreamContent(body) };
}
