namespace DigitalConnect;

/// <summary>Checks one element of an array, or one value of a map.</summary>
internal delegate void ContractCheck<in T>(ref ContractViolations? all, string member, T value);
