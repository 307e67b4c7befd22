using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Reports an effect on one method.</summary>
internal delegate void MethodReport(
    string? rule, string effect, bool isBreaking, DocumentNode? before, DocumentNode? after, string hint, DocumentNode? scope = null);
