namespace DigitalConnect.Runtime;

/// <summary>A call that failed. Says what became of it, and by which key it can be finished.</summary>
/// <remarks>
/// Misuse (a bad argument) is not this exception but <see cref="ArgumentException"/>; a cancellation by the caller is
/// <see cref="OperationCanceledException"/> with the caller's token, and what this exception says stands in its
/// <see cref="Exception.Data"/> under <see cref="IdempotencyKeyData"/> and <see cref="DeliveryData"/>. No text of an exception has
/// the content of a request, a token or a secret.
/// </remarks>
public class ApiCallException : Exception
{
    /// <summary>Where a cancelled call's <see cref="Exception.Data"/> has its idempotency key, a <see cref="string"/>.</summary>
    public const string IdempotencyKeyData = "DigitalConnect.IdempotencyKey";

    /// <summary>Where a cancelled call's <see cref="Exception.Data"/> has what became of it, a <see cref="DeliveryStatus"/>.</summary>
    public const string DeliveryData = "DigitalConnect.Delivery";

    /// <summary>Where a cancelled call's <see cref="Exception.Data"/> has the name of its client, a <see cref="string"/>, or null.</summary>
    public const string ClientNameData = "DigitalConnect.ClientName";

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="delivery">What became of the call.</param>
    /// <param name="idempotencyKey">The key that was sent, if one was.</param>
    /// <param name="innerException">The cause.</param>
    public ApiCallException(
        string message, DeliveryStatus delivery = DeliveryStatus.NotDelivered, string? idempotencyKey = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Delivery = delivery;
        IdempotencyKey = idempotencyKey;
    }

    /// <summary>What became of the call.</summary>
    public DeliveryStatus Delivery { get; }

    /// <summary>The idempotency key of the call: minted by the client or given by the caller. Null where the operation has none.</summary>
    public string? IdempotencyKey { get; }

    /// <summary>The name that the client was registered by; null if it has none.</summary>
    public string? ClientName { get; internal set; }

    /// <summary>What telemetry records as <c>error.type</c>: a word, few and stable. Null for what the cause says.</summary>
    protected internal virtual string? ErrorType => null;
}
