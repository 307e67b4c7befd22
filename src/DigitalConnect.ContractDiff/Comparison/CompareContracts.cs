using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Comparison;

/// <summary>Says what the second of two contracts changes.</summary>
internal delegate Task<Verdict> CompareContracts(string before, string after, ComparisonOptions options, CancellationToken cancellationToken);
