namespace DigitalConnect.Runtime.Contract;

/// <summary>A limit of the contract that a value breaks. For generated code.</summary>
/// <param name="Location">Where, relative to the value that was checked: a JSON pointer (RFC 6901).</param>
/// <param name="Rule">Which limit, in words, without the value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ContractViolation(string Location, string Rule);
