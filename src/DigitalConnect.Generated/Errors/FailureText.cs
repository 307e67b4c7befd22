using System.Buffers;
using DigitalConnect.Http;

namespace DigitalConnect.Errors;

/// <summary>The words of failures: what happened, what became of the message, what to do.</summary>
internal static class FailureText
{
    private const int LongestCode = 40;

    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.");

    public static string Refused(ApiCall call, HttpStatusCode status, ErrorResponse? error, string account) =>
        $"{call.Operation} was answered {(int)status}{Name(status)}{Code(error)}. {WhatToDo(call, (int)status, error, account)} {Fate(call)}";

    public static string NoAnswer(ApiCall call, string reason) => call.Attempts == 0
        ? $"{call.Operation} was not sent: {reason} {Fate(call)}"
        : $"{call.Operation} had no answer after {Attempts(call)}: {reason} {Fate(call)}";

    public static string Redirected(ApiCall call, HttpMethod method) =>
        $"{call.Operation} was redirected, and the HttpClient's handler went there by {method}, without the message. " +
        $"Set AllowAutoRedirect to false on the handler, and check BaseAddress. {Fate(call)}";

    public static string Unreadable(ApiCall call, HttpStatusCode status, string reason) =>
        $"{call.Operation} was answered {(int)status}{Name(status)}, but {reason}. {Fate(call)}";

    public static string Fate(ApiCall call) => call.Delivery switch
    {
        DeliveryStatus.Delivered => "The message was delivered: do not send it again.",
        DeliveryStatus.NotDelivered when call.IsKeyGiven => "This call did not deliver the message; an earlier call with the same key may have.",
        DeliveryStatus.NotDelivered => "The message was not delivered.",
        _ when call.IdempotencyKey is null => "What became of the call is unknown.",
        _ => "The message may have been delivered: send it again only with the same idempotency key.",
    };

    private static string WhatToDo(ApiCall call, int status, ErrorResponse? error, string account) => status switch
    {
        >= 300 and < 400 => "Redirects are never followed: they would carry the message to another host. Check BaseAddress.",
        400 => "Error.Fields says which parts of the request are malformed.",
        401 => call.Hint ?? $"The access token was refused. Suspects are the region and the account ({account}): a wrong region is answered as a bad token is.",
        403 => "The OAuth client lacks the scope digital-connect:write, or the account is not enrolled in early access.",
        404 => $"There is no such conversation in this account and region ({account}).",
        409 when error?.Code == "3016011" => "The conversation has ended: start a new one.",
        409 => "The message conflicts with the state of the conversation, or its key was used for another message.",
        429 => "Too many requests: wait, RetryAfter says how long if the server did.",
        408 or >= 500 => "The server is in trouble.",
        _ => "The request was refused.",
    };

    private static string Attempts(ApiCall call) => call.Attempts == 1 ? "1 attempt" : $"{call.Attempts} attempts";

    private static string Name(HttpStatusCode status) => Enum.GetName(status) is { } name ? " " + name : "";

    // Codes come from the server: short and plain, or not at all.
    private static string Code(ErrorResponse? error) =>
        error?.Code is { Length: > 0 and <= LongestCode } code && !code.AsSpan().ContainsAnyExcept(Plain) ? $", code {code}" : "";
}
