namespace DigitalConnect;

/// <summary>What became of a call that failed.</summary>
public enum DeliveryStatus
{
    /// <summary>
    /// This call had no effect: it is safe to make it again as a new one. Where the key was given by the caller, that holds if no
    /// earlier call with the same key ended as <see cref="Unknown"/>; a 409 may then be the answer to the key.
    /// </summary>
    NotDelivered,

    /// <summary>The call may have had its effect. Make it again only with the same idempotency key.</summary>
    Unknown,

    /// <summary>The call had its effect, even if the response could not be read. Do not make it again.</summary>
    Delivered,
}
