namespace DigitalConnect.Cli.Relaying;

/// <summary>Where messages of agents go; nowhere if it is null.</summary>
internal sealed record AgentUrl(Uri? Value);
