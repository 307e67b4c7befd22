namespace DigitalConnect.Relay;

/// <summary>Where a message is on its way. The numbers stand in the database.</summary>
public enum MessageState
{
    /// <summary>Not delivered yet.</summary>
    Pending = 0,

    /// <summary>Delivered, with everything.</summary>
    Sent = 1,

    /// <summary>Delivered without some of its attachments (206).</summary>
    SentInPart = 2,

    /// <summary>Waits for a person: replay it or skip it.</summary>
    Parked = 3,

    /// <summary>A person decided that it is not delivered.</summary>
    Skipped = 4,
}
