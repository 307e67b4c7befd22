namespace DigitalConnect.Relay.Telemetry;

/// <summary>What waits in the queue.</summary>
internal sealed record QueueLevels(long Pending, long Parked, TimeSpan OldestPending);
