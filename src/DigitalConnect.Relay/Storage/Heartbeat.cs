namespace DigitalConnect.Relay.Storage;

/// <summary>The heartbeat of an instance, as it was read.</summary>
internal readonly record struct Heartbeat(string Instance, long Number);
