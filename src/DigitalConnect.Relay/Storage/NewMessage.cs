namespace DigitalConnect.Relay.Storage;

/// <summary>A message on its way into the queue.</summary>
internal sealed record NewMessage
{
    public required string Thread { get; init; }

    public required string Id { get; init; }

    public required string? Text { get; init; }

    public required string? Attachments { get; init; }

    /// <summary>The contact as JSON; null leaves what is known.</summary>
    public required string? Contact { get; init; }

    /// <summary>The span that enqueued it (W3C trace context).</summary>
    public required string? TraceParent { get; init; }
}
