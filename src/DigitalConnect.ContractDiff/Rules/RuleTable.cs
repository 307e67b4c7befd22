using System.Collections.Frozen;

namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Every rule there is.</summary>
internal static class RuleTable
{
    private static readonly Lazy<FrozenDictionary<string, Rule>> ById = new(() => All!.ToFrozenDictionary(rule => rule.Id));

    private static readonly Lazy<IReadOnlyList<Rule>> Ordered = new(() =>
    [
        .. OperationRules.All
            .Concat(SecurityRules.All)
            .Concat(ParameterRules.All)
            .Concat(BodyRules.All)
            .Concat(CallbackRules.All)
            .Concat(PropertyRules.All)
            .Concat(AccessRules.All)
            .Concat(SchemaRules.All)
            .Concat(ClientRules.All)
            .Concat(VersionRules.All)
            .Concat(PolicyRules.All)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ]);

    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<Rule> All => Ordered.Value;

    /// <summary>The rule with this id, or null.</summary>
    public static Rule? Find(string id) => ById.Value.GetValueOrDefault(id);
}
