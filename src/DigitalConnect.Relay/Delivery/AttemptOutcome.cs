namespace DigitalConnect.Relay.Delivery;

/// <summary>What came of an attempt to deliver.</summary>
internal enum AttemptOutcome
{
    /// <summary>The message is there.</summary>
    Sent,

    /// <summary>The message is there without some attachments.</summary>
    SentInPart,

    /// <summary>Nothing was delivered, and the message is not to blame: no token, no connection, too many requests.</summary>
    Unavailable,

    /// <summary>The message may be there: only its key can tell.</summary>
    Unknown,

    /// <summary>The conversation has ended; the message belongs into the next.</summary>
    ConversationEnded,

    /// <summary>The message was refused, and will be the next time.</summary>
    Refused,

    /// <summary>It may have been delivered too long ago for its key to be remembered.</summary>
    TooOld,
}
