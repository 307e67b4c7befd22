namespace DigitalConnect;

/// <summary>What became of a call that failed.</summary>
public enum DeliveryStatus
{
    /// <summary>
    /// This call had no effect: it is safe to make it again as a new one. Where the key was given by the caller, that holds if no
    /// earlier call with the same key ended as <see cref="Unknown"/>.
    /// </summary>
    NotDelivered,

    /// <summary>
    /// The call may have had its effect. Make it again only with the same idempotency key. A 409 to a key that the caller gave is
    /// unknown, too: it may be the response to an earlier call with the key.
    /// </summary>
    Unknown,

    /// <summary>The call had its effect, even if the response could not be read. Do not make it again.</summary>
    Delivered,
}
