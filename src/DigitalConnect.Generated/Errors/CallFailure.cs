using DigitalConnect.Http;

namespace DigitalConnect.Errors;

/// <summary>Makes the exception that a failed call ends with.</summary>
internal static class CallFailure
{
    /// <summary>Where a cancellation carries the key of the call, in <see cref="Exception.Data"/>.</summary>
    public const string KeyOfCancelledCall = "DigitalConnect.IdempotencyKey";

    public static OperationCanceledException Cancelled(ApiCall call, Exception cause, CancellationToken cancellationToken) =>
        new($"{call.Operation} was cancelled. {FailureText.Fate(call)}", cause, cancellationToken) { Data = { [KeyOfCancelledCall] = call.IdempotencyKey } };

    public static DigitalConnectAuthenticationException Unauthenticated(ApiCall call, DigitalConnectAuthenticationException cause) =>
        new(
            $"{call.Operation} was not sent: {cause.Message} {FailureText.Fate(call)}",
            cause.Error,
            cause.ErrorDescription,
            cause.StatusCode,
            call.Delivery,
            call.IdempotencyKey,
            cause);

    public static DigitalConnectTransportException NoAnswer(ApiCall call, Exception cause, TimeSpan? timeLimit)
    {
        // Attempts are counted next to the network; on a pipeline of somebody else's nobody counts.
        if (!call.IsTracked)
        {
            call.Record(DeliveryOutcome.Of(cause));
        }

        var reason = timeLimit is { } time ? $"the call ran out of its {time.TotalSeconds:0.###} s." : cause.Message;
        return new(FailureText.NoAnswer(call, reason), call.Delivery, call.IdempotencyKey, cause);
    }

    public static DigitalConnectTransportException Unreadable(ApiCall call, HttpStatusCode status, BufferedContent content)
    {
        var reason = content switch
        {
            { Fault: not null } => "its body broke off before anything of use",
            { IsCut: true } => $"its body is larger than {BufferedContent.LargestAnswer} bytes and holds nothing of use",
            { Bytes.IsEmpty: true } => "its body is empty",
            _ => "its body is not what the contract says",
        };
        return new(FailureText.Unreadable(call, status, reason), call.Delivery, call.IdempotencyKey, content.Fault);
    }

    public static DigitalConnectApiException Refused(
        ApiCall call, HttpResponseMessage response, BufferedContent content, ErrorResponse? error, TimeSpan? retryAfter, string account)
    {
        // Another envelope: its members are no error of this contract. They stand in the body.
        var known = error is { Code: "", Message: "" } ? null : error;
        return new(
            FailureText.Refused(call, response.StatusCode, known, account),
            response.StatusCode,
            known,
            content.Bytes.IsEmpty ? null : Encoding.UTF8.GetString(content.Bytes.Span),
            retryAfter,
            HeadersOf(response),
            call.Delivery,
            call.IdempotencyKey);
    }

    private static Dictionary<string, IReadOnlyList<string>> HeadersOf(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            headers[name] = [.. values];
        }

        return headers;
    }
}
