namespace DigitalConnect.Simulator.Wire;

/// <summary>A part of a request that was refused.</summary>
internal sealed record ErrorField(string Name, string Description);
