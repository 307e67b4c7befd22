namespace DigitalConnect;

/// <summary>A file was not uploaded or not downloaded. Says at which step, and what can be repeated.</summary>
/// <remarks>
/// <para>
/// No message was sent, so <see cref="Runtime.ApiCallException.Delivery"/> is <see cref="DeliveryStatus.NotDelivered"/>. A whole upload can
/// always be repeated: a copy that nobody names stays unseen. After <see cref="AttachmentStep.Create"/> the last step alone can be
/// repeated, too: <c>CreateAttachmentAsync</c> with <see cref="UploadRequestId"/>.
/// </para>
/// <para>Neither the exception nor its causes hold the signed address.</para>
/// </remarks>
public sealed class DigitalConnectAttachmentException : DigitalConnectException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="step">The step that failed.</param>
    /// <param name="isTransient">Whether the same call can succeed later.</param>
    /// <param name="statusCode">The status that the step was answered.</param>
    /// <param name="uploadRequestId">The request that the bytes were uploaded under.</param>
    /// <param name="innerException">The cause.</param>
    public DigitalConnectAttachmentException(
        string message,
        AttachmentStep step,
        bool isTransient = false,
        HttpStatusCode? statusCode = null,
        string? uploadRequestId = null,
        Exception? innerException = null)
        : base(message, DeliveryStatus.NotDelivered, idempotencyKey: null, innerException)
    {
        Step = step;
        IsTransient = isTransient;
        StatusCode = statusCode;
        UploadRequestId = uploadRequestId;
    }

    /// <summary>The step that failed.</summary>
    public AttachmentStep Step { get; }

    /// <summary>Whether the same call can succeed later: after a timeout, a broken connection, an expired link, 408, 429 or 5xx.</summary>
    public bool IsTransient { get; }

    /// <summary>The status that the step was answered; null if there was no response.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The request under which the bytes were uploaded; null before they were.</summary>
    public string? UploadRequestId { get; }
}
