namespace DigitalConnect;

/// <summary>A difference between a response and the contract. Says where, never what: values may be somebody's words.</summary>
/// <param name="Kind">How the response differs.</param>
/// <param name="Location">Where: a JSON pointer (RFC 6901) in the body, with <c>*</c> for every index and every key of a map; the
/// status for an unknown one. The last name of an unknown member is the server's and could repeat anything: think before you log it.</param>
public readonly record struct ContractDrift(DriftKind Kind, string Location);
