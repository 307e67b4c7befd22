namespace DigitalConnect.Simulator.Wire;

/// <summary>The body of the 201 of a start.</summary>
internal sealed record ConversationResponse(string Id);
