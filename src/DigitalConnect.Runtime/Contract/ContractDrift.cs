namespace DigitalConnect;

/// <summary>A difference between a response and the contract. Says where, never what: values may be somebody's words.</summary>
/// <param name="Kind">How the response differs.</param>
/// <param name="Location">Where: a JSON pointer (RFC 6901) in the body, with <c>*</c> for every index; the status for an unknown one.</param>
public readonly record struct ContractDrift(DriftKind Kind, string Location);
