using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Comparison;

/// <summary>How two contracts are compared.</summary>
internal sealed record ComparisonOptions
{
    public static ComparisonOptions Default { get; } = new();

    public LoadOptions Load { get; init; } = LoadOptions.Default;

    /// <summary>What the generated client is called.</summary>
    public ClientNames Client { get; init; } = ClientNames.Default;
}
