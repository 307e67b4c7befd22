namespace DigitalConnect.Relay;

/// <summary>How the relay is doing.</summary>
public sealed record RelayStatus
{
    /// <summary>Messages that wait for delivery.</summary>
    public required long Pending { get; init; }

    /// <summary>Messages that wait for a person.</summary>
    public required long Parked { get; init; }

    /// <summary>Conversations that wait for a person because of a parked message.</summary>
    public required long HeldConversations { get; init; }

    /// <summary>Messages of those conversations that wait behind the parked ones; they count as pending, too.</summary>
    public required long Held { get; init; }

    /// <summary>Conversations that are open.</summary>
    public required long OpenConversations { get; init; }

    /// <summary>Instances that deliver.</summary>
    public required long Instances { get; init; }

    /// <summary>When the oldest message that waits for delivery was enqueued; null if none waits.</summary>
    public DateTimeOffset? OldestPending { get; init; }
}
