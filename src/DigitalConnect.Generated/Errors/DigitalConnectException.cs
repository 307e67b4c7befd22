using DigitalConnect.Runtime;

namespace DigitalConnect;

/// <summary>A call that failed. Says what became of the message, and by which key the call can be finished.</summary>
/// <remarks>
/// Misuse (a bad argument, bad options) is not this exception but <see cref="ArgumentException"/>; a cancellation by the
/// caller is <see cref="OperationCanceledException"/> with the caller's token, and what this exception says stands in its
/// <see cref="Exception.Data"/> under <see cref="IdempotencyKeyData"/> and <see cref="DeliveryData"/>. No text of an exception has
/// the content of a message, a token or a secret.
/// </remarks>
public class DigitalConnectException : ApiCallException
{
    /// <summary>Where a cancelled call's <see cref="Exception.Data"/> has its idempotency key, a <see cref="string"/>.</summary>
    public new const string IdempotencyKeyData = ApiCallException.IdempotencyKeyData;

    /// <summary>Where a cancelled call's <see cref="Exception.Data"/> has what became of its message, a <see cref="DeliveryStatus"/>.</summary>
    public new const string DeliveryData = ApiCallException.DeliveryData;

    /// <summary>Where a cancelled call's <see cref="Exception.Data"/> has its account, a <see cref="string"/>, or null.</summary>
    public const string AccountData = ClientNameData;

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="delivery">What became of the message.</param>
    /// <param name="idempotencyKey">The key that was sent, if one was.</param>
    /// <param name="innerException">The cause.</param>
    public DigitalConnectException(
        string message, DeliveryStatus delivery = DeliveryStatus.NotDelivered, string? idempotencyKey = null, Exception? innerException = null)
        : base(message, delivery, idempotencyKey, innerException)
    {
    }

    /// <summary>The account that the client was registered for; null if it has no name.</summary>
    public string? Account => ClientName;
}
