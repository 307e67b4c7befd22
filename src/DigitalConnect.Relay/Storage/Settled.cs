namespace DigitalConnect.Relay.Storage;

/// <summary>What came of a write by an owner.</summary>
/// <param name="IsLost">Another owner has the conversation: nothing was written.</param>
/// <param name="Next">The next message of the conversation; null if it was let go.</param>
internal readonly record struct Settled(bool IsLost, Turn? Next)
{
    public static Settled Lost => new(IsLost: true, Next: null);

    /// <summary>Whether a person had decided about the message meanwhile, and that stands.</summary>
    public bool IsOverruled { get; init; }
}
