namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on what is needed to call: the same for one operation and for the whole API.</summary>
internal sealed record RequirementRules(
    Rule Added, Rule Removed, Rule AlternativeAdded, Rule AlternativeRemoved, Rule ScopeAdded, Rule ScopeRemoved);
