namespace DigitalConnect.Cli.Relaying;

/// <summary>Where messages of agents go; nowhere if it is null.</summary>
/// <param name="Value">The address.</param>
/// <param name="ApiKey">The <c>X-API-Key</c> by which the program there knows the relay; null for none.</param>
internal sealed record AgentUrl(Uri? Value, string? ApiKey);
