using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace DigitalConnect.Runtime.Tests.Buffers;

/// <summary>A server in memory that ends each call with the outcome that its idempotency key names.</summary>
internal sealed class OutcomeHandler : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, int> _attempts = new();

    public static IReadOnlyList<string> Outcomes { get; } =
        ["done", "partial", "refused", "retried", "lost", "broken", "garbled", "large", "empty", "cancelled", "early"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request.Headers.GetValues("x-idempotency-key").Single();
        var outcome = call.Split('-')[0];
        if (outcome == "early")
            return Respond(HttpStatusCode.RequestEntityTooLarge, """{"title":"Before it was read"}""");

        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        await Task.Yield();
        var text = Encoding.UTF8.GetString(body);
        if (!text.Contains(call, StringComparison.Ordinal))
            return Respond(HttpStatusCode.BadRequest, """{"title":"The body of another call"}""");

        var attempt = _attempts.AddOrUpdate(call, 1, (_, before) => before + 1);
        var done = $$"""{"organ":{"name":"{{call}}","beats":60},"more":"\u00e9\n"}""";
        return outcome switch
        {
            "done" => Respond(HttpStatusCode.OK, done),
            "partial" => Respond(HttpStatusCode.PartialContent, $$"""{"failed":["{{call}}","\u00e9\n"]}"""),
            "refused" => Respond(HttpStatusCode.BadRequest, """{"title":"\u00e9\n","status":400}"""),
            "retried" when attempt < 3 => Respond(HttpStatusCode.ServiceUnavailable, """{"title":"Later"}"""),
            "retried" => Respond(HttpStatusCode.OK, done),
            "lost" => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            "broken" => Stream(new BrokenStream(done[..done.IndexOf(',', StringComparison.Ordinal)])),
            "garbled" => Respond(HttpStatusCode.OK, done.Replace(',', '\u20ac')),
            "large" => Respond(HttpStatusCode.OK, done[..^1] + ",\"even_more\":\"" + new string('x', 2_000_000) + "\"}"),
            "empty" => Respond(HttpStatusCode.OK, ""),
            _ => Stream(new EndlessStream()),
        };
    }

    private static HttpResponseMessage Respond(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body) };

    private static HttpResponseMessage Stream(Stream body) => new(HttpStatusCode.OK) { Content = new StreamContent(body) };
}
