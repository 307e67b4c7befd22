using System.Collections.ObjectModel;

namespace DigitalConnect.ContractDiff.Policies;

/// <summary>What a project promises of its operations, beyond what programs need: how stable they are, how long they outlive their
/// deprecation.</summary>
internal sealed record LifecyclePolicies
{
    public static LifecyclePolicies None { get; } = new();

    /// <summary>The levels whose operations may break at any time; null if levels mean nothing here.</summary>
    public IReadOnlyList<StabilityLevel>? Unstable { get; init; }

    /// <summary>The days from deprecation to sunset that operations of a level are promised.</summary>
    public IReadOnlyDictionary<StabilityLevel, int> DeprecationDays { get; init; } = ReadOnlyDictionary<StabilityLevel, int>.Empty;
}
