using DigitalConnect.Runtime.Calls;

namespace DigitalConnect;

/// <summary>The API answered with an error status. Says what the server said, as far as it could be read.</summary>
/// <remarks>
/// <see cref="Exception.Message"/> names the status and the error code, never the server's free text, which may quote a
/// message: that stands in <see cref="Error"/> and <see cref="ResponseBody"/>.
/// </remarks>
public sealed class DigitalConnectApiException : DigitalConnectException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="error">The error that the response held, if it could be read.</param>
    /// <param name="responseBody">The body of the response, at most its first 64 KiB.</param>
    /// <param name="retryAfter">How long the server asked to wait.</param>
    /// <param name="headers">The headers of the response.</param>
    /// <param name="delivery">What became of the message; null for what the status says: unknown for 408 and 5xx, else not delivered.</param>
    /// <param name="idempotencyKey">The key of the call.</param>
    public DigitalConnectApiException(
        string message,
        HttpStatusCode statusCode,
        ErrorResponse? error = null,
        string? responseBody = null,
        TimeSpan? retryAfter = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        DeliveryStatus? delivery = null,
        string? idempotencyKey = null)
        : base(message, delivery ?? DeliveryOutcome.Of(statusCode), idempotencyKey)
    {
        StatusCode = statusCode;
        Error = error;
        ResponseBody = responseBody;
        RetryAfter = retryAfter;
        Headers = headers ?? new Dictionary<string, IReadOnlyList<string>>();
    }

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The error that the response held; null if it held none that could be read.</summary>
    public ErrorResponse? Error { get; }

    /// <summary>The body of the response, at most its first 64 KiB; null if there was none. It may quote the message: mind your logs.</summary>
    public string? ResponseBody { get; }

    /// <summary>How long the server asked to wait before another request (<c>Retry-After</c>); null if it did not.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The headers of the response; names in any case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }
}
