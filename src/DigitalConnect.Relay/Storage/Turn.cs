namespace DigitalConnect.Relay.Storage;

/// <summary>A conversation that is held, and the message whose turn it is.</summary>
internal sealed record Turn
{
    public required long ThreadId { get; init; }

    public required string Thread { get; init; }

    /// <summary>Every write names it; a later owner has a higher one.</summary>
    public required long Fence { get; init; }

    /// <summary>The number of the thread's current conversation, or of the one to start.</summary>
    public required long Generation { get; init; }

    /// <summary>The thread's current conversation; null if one has to be started.</summary>
    public required string? ConversationId { get; init; }

    public required string? Contact { get; init; }

    /// <summary>What the conversation was tried to be started with, as JSON; null if it was not tried.</summary>
    public required string? StartRequest { get; init; }

    public required PendingMessage Message { get; init; }

    /// <summary>
    /// Where the message goes. An attempt whose end is not known is repeated where it was made: only there does its key certainly mean anything.
    /// </summary>
    public string? Target => Message.AttemptedIn ?? ConversationId;
}
