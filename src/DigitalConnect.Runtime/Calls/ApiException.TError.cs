namespace DigitalConnect.Runtime;

/// <summary>The API answered with an error status whose body the contract describes.</summary>
/// <typeparam name="TError">The schema that the contract names for the operation and the status.</typeparam>
public sealed class ApiException<TError> : ApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="error">The error that the body held, if it could be read.</param>
    /// <param name="responseBody">The body of the response, at most its first 64 KiB.</param>
    /// <param name="retryAfter">How long the server asked to wait.</param>
    /// <param name="headers">The headers of the response.</param>
    /// <param name="delivery">What became of the call; null for what the status says.</param>
    /// <param name="idempotencyKey">The key of the call.</param>
    public ApiException(
        string message,
        HttpStatusCode statusCode,
        TError? error = default,
        string? responseBody = null,
        TimeSpan? retryAfter = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        DeliveryStatus? delivery = null,
        string? idempotencyKey = null)
        : base(message, statusCode, responseBody, retryAfter, headers, delivery, idempotencyKey) =>
        Error = error;

    /// <summary>The error that the body held; null if it held none that could be read.</summary>
    public TError? Error { get; }
}
