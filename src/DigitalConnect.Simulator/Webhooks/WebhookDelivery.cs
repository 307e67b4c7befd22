using System.Net;

namespace DigitalConnect.Simulator;

/// <summary>What became of a webhook event, or of one of its two copies.</summary>
public sealed record WebhookDelivery
{
    /// <summary>Gets the name of the event, such as <c>message_created</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>Gets the id of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Gets the JSON that was posted.</summary>
    public required string Body { get; init; }

    /// <summary>Gets whether the middleware answered with a 2xx status.</summary>
    public bool IsDelivered { get; init; }

    /// <summary>Gets how often the event was posted; 0 where a script lost it.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets the status of the last response; <see langword="null"/> where there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gets why there was no response to the last attempt, or <see langword="null"/>.</summary>
    public string? Error { get; init; }
}
