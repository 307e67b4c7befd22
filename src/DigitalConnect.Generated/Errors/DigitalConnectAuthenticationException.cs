namespace DigitalConnect;

/// <summary>No access token could be had, so nothing was sent.</summary>
/// <remarks>
/// <see cref="Runtime.ApiCallException.Delivery"/> is <see cref="DeliveryStatus.NotDelivered"/>, unless an earlier attempt of
/// the same call had left it unknown. The errors are those of RFC 6749, section 5.2.
/// </remarks>
public sealed class DigitalConnectAuthenticationException : DigitalConnectException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="error">The <c>error</c> that the token endpoint answered.</param>
    /// <param name="errorDescription">The <c>error_description</c> that the token endpoint answered.</param>
    /// <param name="statusCode">The status that the token endpoint answered.</param>
    /// <param name="delivery">What became of the message.</param>
    /// <param name="idempotencyKey">The key of the call.</param>
    /// <param name="innerException">The cause.</param>
    public DigitalConnectAuthenticationException(
        string message,
        string? error = null,
        string? errorDescription = null,
        HttpStatusCode? statusCode = null,
        DeliveryStatus delivery = DeliveryStatus.NotDelivered,
        string? idempotencyKey = null,
        Exception? innerException = null)
        : base(message, delivery, idempotencyKey, innerException)
    {
        Error = error;
        ErrorDescription = errorDescription;
        StatusCode = statusCode;
    }

    /// <summary>The error code of the token endpoint, such as <c>invalid_client</c> (RFC 6749, section 5.2); null if it gave none.</summary>
    public string? Error { get; }

    /// <summary>The token endpoint's own words on the error; null if it gave none.</summary>
    public string? ErrorDescription { get; }

    /// <summary>The status of the token endpoint's response; null if there was no response.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>How long the token endpoint is left alone after this failure: what it asked for (<c>Retry-After</c>), or the back-off.</summary>
    public TimeSpan? RetryAfter { get; internal set; }

    /// <summary>What telemetry records as <c>error.type</c>.</summary>
    internal const string TelemetryName = "authentication";

    /// <inheritdoc/>
    protected override string ErrorType => TelemetryName;
}
