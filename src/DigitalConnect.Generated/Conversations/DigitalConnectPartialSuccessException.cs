namespace DigitalConnect;

/// <summary>A message was delivered without some of its attachments (206). Thrown only by <see cref="SendMessageResult.EnsureComplete"/>.</summary>
/// <remarks>The message exists: do not send it again.</remarks>
public sealed class DigitalConnectPartialSuccessException : DigitalConnectException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="result">The result of the call.</param>
    public DigitalConnectPartialSuccessException(SendMessageResult result)
        : base(
            "The message was delivered, but some of its attachments were not (206). Do not send it again; PartialFailReason of the result says why.",
            DeliveryStatus.Delivered,
            result?.IdempotencyKey)
    {
        ArgumentNullException.ThrowIfNull(result);
        Result = result;
    }

    /// <summary>The result of the call.</summary>
    public SendMessageResult Result { get; }
}
