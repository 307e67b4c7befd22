using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Policies;
using DigitalConnect.ContractDiff.Selection;

namespace DigitalConnect.ContractDiff.Comparison;

/// <summary>How two contracts are compared.</summary>
internal sealed record ComparisonOptions
{
    public static ComparisonOptions Default { get; } = new();

    public LoadOptions Load { get; init; } = LoadOptions.Default;

    /// <summary>What the generated client is called.</summary>
    public ClientNames Client { get; init; } = ClientNames.Default;

    /// <summary>Which operations are compared.</summary>
    public OperationFilter Filter { get; init; } = OperationFilter.None;

    /// <summary>What paths are compared without.</summary>
    public PathPrefixes Prefixes { get; init; } = PathPrefixes.None;

    /// <summary>What the project promises of its operations.</summary>
    public LifecyclePolicies Policies { get; init; } = LifecyclePolicies.None;
}
