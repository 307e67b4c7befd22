namespace DigitalConnect.Runtime.Calls;

/// <summary>Makes the exceptions of a client. Derive from it for exceptions and advice of your own.</summary>
/// <remarks>A client uses the factory that its partial method <c>UseExceptions</c> names, and this one if it names none.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public class ApiExceptionFactory
{
    /// <summary>The factory of plain exceptions.</summary>
    public static ApiExceptionFactory Default { get; } = new();

    /// <summary>The API answered with an error status.</summary>
    /// <typeparam name="TError">The schema that the contract names for the operation and the status.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="parsed">The error that the body held; null if it held none that could be read.</param>
    public virtual ApiCallException Refused<TError>(ApiErrorResponse response, TError? parsed)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new ApiException<TError>(
            response.Describe(code: null, Advice(response.StatusCode)),
            response.StatusCode,
            parsed,
            response.Body,
            response.RetryAfter,
            response.Headers,
            response.Call.Delivery,
            response.Call.IdempotencyKey);
    }

    /// <summary>There was no response, or none that could be read.</summary>
    /// <param name="apiCall">The call.</param>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="cause">The cause; null if it must not be shown.</param>
    public virtual ApiCallException NoResponse(ApiCall apiCall, string message, Exception? cause)
    {
        ArgumentNullException.ThrowIfNull(apiCall);
        return new ApiTransportException(message, apiCall.Delivery, apiCall.IdempotencyKey, cause);
    }

    /// <summary>A handler of the client's own ended the call with an exception.</summary>
    /// <param name="apiCall">The call.</param>
    /// <param name="exception">The exception.</param>
    /// <returns>The exception that the caller is to see.</returns>
    public virtual ApiCallException FromHandler(ApiCall apiCall, ApiCallException exception) => exception;

    /// <summary>Says what became of a call, as the last sentence of a message.</summary>
    /// <param name="apiCall">The call.</param>
    public virtual string DescribeOutcome(ApiCall apiCall)
    {
        ArgumentNullException.ThrowIfNull(apiCall);
        return apiCall.Delivery switch
        {
            DeliveryStatus.Delivered => "The request was processed: do not send it again.",
            DeliveryStatus.Unknown when apiCall.IsKeyInDoubt => "This call was not processed; an earlier call with the same key may have been.",
            DeliveryStatus.NotDelivered => "The request was not processed.",
            _ when apiCall.IdempotencyKey is null => "The request may have been processed.",
            _ => "The request may have been processed: send it again only with the same idempotency key.",
        };
    }

    /// <summary>Says what to do about a status that the API has no advice of its own for.</summary>
    /// <param name="status">An error status.</param>
    protected static string Advice(HttpStatusCode status) => (int)status switch
    {
        >= 300 and < 400 => "Redirects are never followed: they would carry the request to another host. Check BaseAddress.",
        401 => "The credentials were refused.",
        429 => "Too many requests: wait, RetryAfter says how long if the server did.",
        408 or >= 500 => "The server is in trouble.",
        _ => "The request was refused.",
    };
}
