namespace DigitalConnect;

/// <summary>There was no response, or none that could be read: a broken connection, a timeout, a damaged body.</summary>
/// <remarks>Look at <see cref="Runtime.ApiCallException.Delivery"/> before anything is sent again.</remarks>
public sealed class DigitalConnectTransportException : DigitalConnectException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="delivery">What became of the message.</param>
    /// <param name="idempotencyKey">The key of the call.</param>
    /// <param name="innerException">The cause.</param>
    public DigitalConnectTransportException(string message, DeliveryStatus delivery, string? idempotencyKey = null, Exception? innerException = null)
        : base(message, delivery, idempotencyKey, innerException)
    {
    }
}
