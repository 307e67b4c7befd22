namespace DigitalConnect.Simulator;

/// <summary>A conversation that exists in the simulator. It does not change; what becomes of it later is a new object.</summary>
public sealed record ReceivedConversation
{
    /// <summary>Gets the id that the simulator gave the conversation.</summary>
    public required string Id { get; init; }

    /// <summary>Gets when the conversation was started, to the millisecond, by the clock of the simulator.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Gets whether the agent started the conversation.</summary>
    public bool IsStartedByAgent { get; init; }

    /// <summary>Gets whether the conversation has ended.</summary>
    public bool HasEnded { get; init; }

    /// <summary>Gets the subject, or <see langword="null"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the e-mail address of the contact, or <see langword="null"/>.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Gets the name of the contact, or <see langword="null"/>.</summary>
    public string? ContactName { get; init; }

    /// <summary>Gets the idempotency key that the conversation was started with, or <see langword="null"/>.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Gets the body of the request that started the conversation; <see langword="null"/> where no request did.</summary>
    public string? Body { get; init; }

    /// <summary>Gets how often the conversation was found again through its idempotency key.</summary>
    public int Replays { get; init; }
}
