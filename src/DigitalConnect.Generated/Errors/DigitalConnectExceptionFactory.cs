using DigitalConnect.Runtime;
using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Errors;

/// <summary>Makes the exceptions of this library, and says in their messages what to do.</summary>
/// <param name="account">Region and account, for the messages; null if nobody told.</param>
internal sealed class DigitalConnectExceptionFactory(string? account = null) : ApiExceptionFactory
{
    public override ApiCallException Refused<TError>(ApiErrorResponse response, TError? parsed)
        where TError : default
    {
        // A body in another form has none of the members that the contract requires. It stands in ResponseBody.
        var error = parsed as ErrorResponse is { Code: "", Message: "" } ? null : parsed as ErrorResponse;
        return new DigitalConnectApiException(
            response.Describe(error?.Code, ErrorAdvice.For(response, error, account) ?? Advice(response.StatusCode)),
            response.StatusCode,
            error,
            response.Body,
            response.RetryAfter,
            response.Headers,
            response.Call.Delivery,
            response.Call.IdempotencyKey);
    }

    public override ApiCallException NoResponse(ApiCall apiCall, string message, Exception? cause) =>
        new DigitalConnectTransportException(message, apiCall.Delivery, apiCall.IdempotencyKey, cause);

    public override ApiCallException FromHandler(ApiCall apiCall, ApiCallException exception) =>
        exception is not DigitalConnectAuthenticationException cause
        ? exception
        : new DigitalConnectAuthenticationException(
            $"{apiCall.DisplayName} was not sent{(apiCall.Attempts == 0 ? "" : " again")}: {cause.Message} {DescribeOutcome(apiCall)}",
            cause.Error,
            cause.ErrorDescription,
            cause.StatusCode,
            apiCall.Delivery,
            apiCall.IdempotencyKey,
            cause)
        {
            RetryAfter = cause.RetryAfter,
        };

    public override string DescribeOutcome(ApiCall apiCall) => OperationOutcome.Describe(apiCall) ?? base.DescribeOutcome(apiCall);
}
