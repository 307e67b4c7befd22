namespace DigitalConnect.Runtime.Calls;

/// <summary>Makes the exception that a failed call ends with.</summary>
internal static class CallFailure
{
    /// <summary>The caller gave up. The type is .NET's own, so what the caller needs to finish the call is in <see cref="Exception.Data"/>.</summary>
    public static OperationCanceledException Cancelled(
        ApiCall call, Exception? cause, ApiExceptionFactory exceptions, CancellationToken cancellationToken)
    {
        RecordUncounted(call, cause);
        return new($"{call.DisplayName} was cancelled. {exceptions.DescribeOutcome(call)}", FailureCause.Showable(cause), cancellationToken)
        {
            Data =
            {
                [ApiCallException.IdempotencyKeyData] = call.IdempotencyKey,
                [ApiCallException.DeliveryData] = call.Delivery,
                [ApiCallException.ClientNameData] = call.Client?.Name,
            },
        };
    }

    public static ApiCallException NoResponse(ApiCall call, Exception cause, ApiExceptionFactory exceptions)
    {
        RecordUncounted(call, cause);
        var reason = IsOutOfTime(call, cause)
            ? string.Create(CultureInfo.InvariantCulture, $"the call took longer than its time limit of {call.TimeLimit.TotalSeconds:0.###} s.")
            : FailureCause.Reason(cause);
        return exceptions.NoResponse(call, FailureText.NoResponse(call, reason, exceptions.DescribeOutcome(call)), FailureCause.Showable(cause));
    }

    /// <summary>The pipeline (not ours: ours doesn't) followed a redirect and left the body behind.</summary>
    public static ApiCallException Redirected(ApiCall call, HttpMethod method, ApiExceptionFactory exceptions) =>
        exceptions.NoResponse(call, FailureText.Redirected(call, method, exceptions.DescribeOutcome(call)), cause: null);

    public static ApiCallException Unreadable(ApiCall call, HttpStatusCode status, BufferedContent content, ApiExceptionFactory exceptions)
    {
        var reason = content switch
        {
            { Fault: not null } => "its body broke off",
            { IsCut: true } => $"its body is larger than {BufferedContent.LargestResponse} bytes",
            { Bytes.IsEmpty: true } => "its body is empty",
            _ => "its body is not what the contract says",
        };
        var message = FailureText.Unreadable(call, status, reason, exceptions.DescribeOutcome(call));
        return exceptions.NoResponse(call, message, FailureCause.Showable(content.Fault));
    }

    // The HttpClient of somebody else's pipeline keeps the time until there is a status.
    private static bool IsOutOfTime(ApiCall call, Exception cause) =>
        call.Deadline.HasPassed || cause is OperationCanceledException { InnerException: TimeoutException };

    // Attempts are counted next to the network; on a pipeline of somebody else's nobody counts.
    private static void RecordUncounted(ApiCall call, Exception? cause)
    {
        if (!call.IsTracked && cause is not null)
            call.Record(cause, isNetwork: false);
    }
}
