namespace DigitalConnect;

/// <summary>What became of a message whose call failed.</summary>
public enum DeliveryStatus
{
    /// <summary>
    /// This call did not deliver the message: it is safe to send it again as a new one. Where the key was given by the caller,
    /// that holds if no earlier call with the same key ended as <see cref="Unknown"/>; a 409 may then be the answer to the key.
    /// </summary>
    NotDelivered,

    /// <summary>The message may have been delivered. Send it again only with the same idempotency key.</summary>
    Unknown,

    /// <summary>The message was delivered, even if the answer could not be read. Do not send it again.</summary>
    Delivered,
}
