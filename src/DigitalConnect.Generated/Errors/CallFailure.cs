using DigitalConnect.Http;

namespace DigitalConnect.Errors;

/// <summary>Makes the exception that a failed call ends with.</summary>
internal static class CallFailure
{
    /// <summary>The caller gave up. The type is .NET's own, so what the caller needs to finish the call is in <see cref="Exception.Data"/>.</summary>
    public static OperationCanceledException Cancelled(ApiCall call, Exception? cause, CancellationToken cancellationToken)
    {
        RecordUncounted(call, cause);
        return new($"{call.Operation} was cancelled. {FailureText.Fate(call)}", FailureCause.Showable(cause), cancellationToken)
        {
            Data = { [DigitalConnectException.IdempotencyKeyData] = call.IdempotencyKey, [DigitalConnectException.DeliveryData] = call.Delivery },
        };
    }

    public static DigitalConnectAuthenticationException Unauthenticated(ApiCall call, DigitalConnectAuthenticationException cause) =>
        new(
            $"{call.Operation} was not sent: {cause.Message} {FailureText.Fate(call)}",
            cause.Error,
            cause.ErrorDescription,
            cause.StatusCode,
            call.Delivery,
            call.IdempotencyKey,
            cause)
        {
            RetryAfter = cause.RetryAfter,
        };

    public static DigitalConnectTransportException NoAnswer(ApiCall call, Exception cause, TimeSpan? timeLimit)
    {
        RecordUncounted(call, cause);
        var reason = timeLimit is { } time
            ? string.Create(CultureInfo.InvariantCulture, $"the call ran out of its {time.TotalSeconds:0.###} s.")
            : FailureCause.Reason(cause);
        return new(FailureText.NoAnswer(call, reason), call.Delivery, call.IdempotencyKey, FailureCause.Showable(cause));
    }

    /// <summary>The pipeline (not ours: ours doesn't) followed a redirect and left the message behind.</summary>
    public static DigitalConnectTransportException Redirected(ApiCall call, HttpMethod method) =>
        new(FailureText.Redirected(call, method), call.Delivery, call.IdempotencyKey);

    public static DigitalConnectTransportException Unreadable(ApiCall call, HttpStatusCode status, BufferedContent content)
    {
        var reason = content switch
        {
            { Fault: not null } => "its body broke off before anything of use",
            { IsCut: true } => $"its body is larger than {BufferedContent.LargestAnswer} bytes and holds nothing of use",
            { Bytes.IsEmpty: true } => "its body is empty",
            _ => "its body is not what the contract says",
        };
        return new(FailureText.Unreadable(call, status, reason), call.Delivery, call.IdempotencyKey, FailureCause.Showable(content.Fault));
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
            new AnswerHeaders(response.Headers, response.Content.Headers),
            call.Delivery,
            call.IdempotencyKey);
    }

    // Attempts are counted next to the network; on a pipeline of somebody else's nobody counts.
    private static void RecordUncounted(ApiCall call, Exception? cause)
    {
        if (!call.IsTracked && cause is not null)
        {
            call.Record(DeliveryOutcome.Of(cause));
        }
    }
}
