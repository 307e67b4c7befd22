namespace DigitalConnect.AspNetCore.Reading;

/// <summary>An event as it was read.</summary>
/// <param name="Event">The event.</param>
/// <param name="Timestamp">Its timestamp as it was posted.</param>
/// <param name="Drift">Where it differs from what is known of it.</param>
internal sealed record ReceivedEvent(WebhookEvent Event, string? Timestamp, IReadOnlyCollection<ContractDrift> Drift);
