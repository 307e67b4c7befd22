using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary>What became of a message that was posted.</summary>
internal sealed record IntakeResponse(EnqueueResult? Result = null, string? Error = null);
