namespace DigitalConnect.Simulator.Wire;

/// <summary>A token error response (RFC 6749, section 5.2).</summary>
internal sealed record TokenErrorResponse(string Error, string ErrorDescription);
