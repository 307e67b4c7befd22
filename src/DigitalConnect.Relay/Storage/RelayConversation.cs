namespace DigitalConnect.Relay;

/// <summary>A conversation that the relay started.</summary>
public sealed record RelayConversation
{
    /// <summary>The id that Digital Connect gave it.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The thread of the channel.</summary>
    public required string Thread { get; init; }

    /// <summary>1 for the first conversation of the thread, 2 for the one after it, and so on.</summary>
    public required long Generation { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the relay learned that it has ended; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
