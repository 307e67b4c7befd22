using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace DigitalConnect.AspNetCore.Endpoint;

/// <summary>What a webhook is answered: always a small JSON object, because an empty body broke behind a proxy.</summary>
internal sealed record WebhookResponse(int Status, string Outcome, string Body)
{
    public static WebhookResponse Handled { get; } = new(StatusCodes.Status200OK, "handled", """{"status":"handled"}""");

    public static WebhookResponse Repeated { get; } = new(StatusCodes.Status200OK, "repeated", """{"status":"repeated"}""");

    public static WebhookResponse NotAuthentic { get; } =
        Error(StatusCodes.Status401Unauthorized, "not_authentic", "The request is not authenticated.");

    public static WebhookResponse Busy { get; } =
        Error(StatusCodes.Status500InternalServerError, "busy", "The event is still being handled. Send it again later.");

    public static WebhookResponse TimedOut { get; } =
        Error(StatusCodes.Status500InternalServerError, "timed_out", "The event is not handled yet. Send it again later.");

    public static WebhookResponse Failed { get; } =
        Error(StatusCodes.Status500InternalServerError, "failed", "The event was not handled. Send it again later.");

    public static WebhookResponse Refused(BadHttpRequestException refusal) => Error(refusal.StatusCode, "refused", refusal.Message);

    public Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json";
        return response.WriteAsync(Body);
    }

    private static WebhookResponse Error(int status, string outcome, string reason) =>
        new(status, outcome, $$"""{"error":{{JsonConvert.ToString(reason)}}}""");
}
