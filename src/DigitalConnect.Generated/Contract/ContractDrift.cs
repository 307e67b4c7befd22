namespace DigitalConnect;

/// <summary>A difference between an answer and the contract. Says where, never what: values may be a customer's words.</summary>
/// <param name="Kind">How the answer differs.</param>
/// <param name="Location">Where: a JSON pointer (RFC 6901) in the answer, with <c>*</c> for every index; the status for an unknown one.</param>
public readonly record struct ContractDrift(DriftKind Kind, string Location);
