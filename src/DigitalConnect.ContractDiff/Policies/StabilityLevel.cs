namespace DigitalConnect.ContractDiff.Policies;

/// <summary>How far callers may rely on an operation: its <c>x-stability-level</c>. An operation that does not say is stable.</summary>
internal enum StabilityLevel
{
    Draft,
    Alpha,
    Beta,
    Stable,
}
