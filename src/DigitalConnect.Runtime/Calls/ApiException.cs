using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Runtime;

/// <summary>The API answered with an error status.</summary>
/// <remarks>
/// <see cref="Exception.Message"/> names the status, never the server's free text, which may quote a request: that stands in
/// <see cref="ResponseBody"/>.
/// </remarks>
public class ApiException : ApiCallException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="responseBody">The body of the response, at most its first 64 KiB.</param>
    /// <param name="retryAfter">How long the server asked to wait.</param>
    /// <param name="headers">The headers of the response.</param>
    /// <param name="delivery">What became of the call; null for what the status says.</param>
    /// <param name="idempotencyKey">The key of the call.</param>
    public ApiException(
        string message,
        HttpStatusCode statusCode,
        string? responseBody = null,
        TimeSpan? retryAfter = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        DeliveryStatus? delivery = null,
        string? idempotencyKey = null)
        : base(message, delivery ?? DeliveryOutcome.Of(statusCode), idempotencyKey)
    {
        StatusCode = statusCode;
        ResponseBody = responseBody;
        RetryAfter = retryAfter;
        Headers = headers ?? new Dictionary<string, IReadOnlyList<string>>();
    }

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The body of the response, at most its first 64 KiB; null if there was none. It may quote the request: mind your logs.</summary>
    public string? ResponseBody { get; }

    /// <summary>How long the server asked to wait before another request (<c>Retry-After</c>); null if it did not.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The headers of the response; names in any case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }
}
