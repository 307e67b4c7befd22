namespace DigitalConnect.Relay;

/// <summary>What happens to a conversation when one of its messages can't be delivered.</summary>
public enum PoisonAction
{
    /// <summary>The conversation waits until a person replays or skips the message: what comes after keeps its place.</summary>
    Park,

    /// <summary>The conversation goes on with the next message. The message is parked all the same.</summary>
    Skip,
}
