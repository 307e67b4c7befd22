namespace DigitalConnect.Runtime.Contract;

/// <summary>Checks one element of an array, or one value of a map. For generated code.</summary>
/// <typeparam name="T">The type of the element.</typeparam>
/// <param name="all">Where violations are added.</param>
/// <param name="member">The index or the name of the element.</param>
/// <param name="value">The element.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ContractCheck<in T>(ref ContractViolations? all, string member, T value);
