namespace DigitalConnect;

/// <summary>What became of a message whose call failed.</summary>
public enum DeliveryStatus
{
    /// <summary>The message was not delivered. It is safe to send it again as a new one.</summary>
    NotDelivered,

    /// <summary>The message may have been delivered. Send it again only with the same idempotency key.</summary>
    Unknown,

    /// <summary>The message was delivered, even if the answer could not be read. Do not send it again.</summary>
    Delivered,
}
