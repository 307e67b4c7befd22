namespace DigitalConnect.Runtime;

/// <summary>There was no response, or none that could be read: a broken connection, a timeout, a damaged body.</summary>
/// <remarks>Look at <see cref="ApiCallException.Delivery"/> before the call is made again.</remarks>
public sealed class ApiTransportException : ApiCallException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="delivery">What became of the call.</param>
    /// <param name="idempotencyKey">The key of the call.</param>
    /// <param name="innerException">The cause.</param>
    public ApiTransportException(string message, DeliveryStatus delivery, string? idempotencyKey = null, Exception? innerException = null)
        : base(message, delivery, idempotencyKey, innerException)
    {
    }
}
