using Middleware.Sending;

namespace Middleware.Channel;

/// <summary>Takes what the visitor writes.</summary>
public static class MessageEndpoint
{
    private const int LongestText = 10_000;

    public static void MapMessages(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/messages", PostAsync);

    private static async Task<IResult> PostAsync(VisitorMessage message, HttpContext context, Outbox outbox, IHostApplicationLifetime lifetime)
    {
        if (Fault(message) is { } fault)
            return Results.Problem(fault, statusCode: StatusCodes.Status400BadRequest);

        // Not the token of the request: a page that is closed must not leave a message in doubt.
        return await outbox.PostAsync(context.Visitor(), message, lifetime.ApplicationStopping) switch
        {
            Outcome.Delivered => Results.Ok(new { outcome = "delivered" }),
            Outcome.DeliveredInPart => Results.Ok(new { outcome = "delivered without some files" }),
            _ => Results.Accepted(value: new { outcome = "on its way" }),
        };
    }

    private static string? Fault(VisitorMessage message) => message switch
    {
        { Id: null or "" } or { Id.Length: > 100 } => "The message needs an id of at most 100 characters.",
        { Email: null } => "Please give your e-mail address.",
        _ when !message.Email.Contains('@', StringComparison.Ordinal) => "Please give your e-mail address.",
        { Text: null or "", Files: null or [] } => "Please write something.",
        { Text.Length: > LongestText } => $"Please write at most {LongestText} characters.",
        _ => null,
    };
}
