using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Comparison;

/// <summary>Says what the second of two contracts changes; one that is null is not there.</summary>
internal delegate Task<Verdict> CompareContracts(string? before, string? after, ComparisonOptions options, CancellationToken cancellationToken);
