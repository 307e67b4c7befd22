namespace DigitalConnect.Simulator.Wire;

/// <summary>The envelope of every refusal of the API.</summary>
internal sealed record ErrorResponse(string Code, string Message, string? Description = null, IReadOnlyList<ErrorField>? Fields = null);
