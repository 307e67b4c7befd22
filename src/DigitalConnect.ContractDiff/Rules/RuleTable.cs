using System.Collections.Frozen;

namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Every rule there is.</summary>
internal static class RuleTable
{
    private static readonly Lazy<FrozenDictionary<string, Rule>> ById = new(() => All!.ToFrozenDictionary(rule => rule.Id));

    private static readonly Lazy<IReadOnlyList<Rule>> Ordered = new(() =>
    [
        .. OfKind(RuleKind.Operation, OperationRules.All)
            .Concat(OfKind(RuleKind.Security, SecurityRules.All))
            .Concat(OfKind(RuleKind.Parameter, ParameterRules.All))
            .Concat(OfKind(RuleKind.Body, BodyRules.All))
            .Concat(OfKind(RuleKind.Property, PropertyRules.All))
            .Concat(OfKind(RuleKind.Schema, SchemaRules.All))
            .Concat(OfKind(RuleKind.Client, ClientRules.All))
            .Concat(OfKind(RuleKind.Version, VersionRules.All))
            .Concat(OfKind(RuleKind.Policy, PolicyRules.All))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ]);

    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<Rule> All => Ordered.Value;

    /// <summary>The rule with this id, or null.</summary>
    public static Rule? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>The rule with this id.</summary>
    public static Rule Get(string id) => Find(id) ?? throw new InvalidOperationException($"There is no rule '{id}'.");

    private static IEnumerable<Rule> OfKind(RuleKind kind, IEnumerable<Rule> rules) => rules.Select(rule => rule with { Kind = kind });
}
