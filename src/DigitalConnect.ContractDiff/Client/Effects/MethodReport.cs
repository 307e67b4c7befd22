using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Reports an effect on one method.</summary>
internal delegate void MethodReport(
    Rule? rule, string effect, bool isBreaking, DocumentNode? before, DocumentNode? after, Aspects aspects, DocumentNode? scope = null);
