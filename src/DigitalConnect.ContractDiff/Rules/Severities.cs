using System.Collections.Frozen;
using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The level of every schema rule: by the side that feels the change, and the exceptions to that.</summary>
internal static class Severities
{
    private static readonly FrozenDictionary<string, Level> Exceptions = new Dictionary<string, Level>
    {
        // Query strings and headers have no "absent, so default" on the wire that both sides agree on.
        ["request-parameter-default-value-added"] = Level.Error,
        ["request-parameter-default-value-changed"] = Level.Error,
        ["request-parameter-default-value-removed"] = Level.Error,
        ["request-parameter-property-type-changed"] = Level.Warning,

        // What a lost branch allowed was often relied on; what the merged schema lost or won is reported by itself.
        ["request-body-all-of-removed"] = Level.Warning,
        ["request-property-all-of-removed"] = Level.Warning,
        ["response-body-all-of-removed"] = Level.Info,
        ["response-property-all-of-removed"] = Level.Info,
        ["response-header-all-of-removed"] = Level.Info,

        // Readers of an anyOf have to look at what they got anyway.
        ["response-body-any-of-added"] = Level.Info,
        ["response-property-any-of-added"] = Level.Info,
        ["response-header-any-of-added"] = Level.Info,

        // Few readers check a pattern.
        ["response-body-pattern-removed"] = Level.Info,
        ["response-property-pattern-removed"] = Level.Info,
        ["response-header-pattern-removed"] = Level.Info,
        ["response-body-pattern-changed"] = Level.Info,
        ["response-property-pattern-changed"] = Level.Info,
        ["response-header-pattern-changed"] = Level.Info,
        ["response-body-pattern-generalized"] = Level.Info,
        ["response-property-pattern-generalized"] = Level.Info,
        ["response-header-pattern-generalized"] = Level.Info,
    }.ToFrozenDictionary();

    public static Level Of(string id, Site site, SchemaChange change) =>
        Exceptions.TryGetValue(id, out var level) ? level : IsFelt(site, change.Effect) ? change.Felt : Level.Info;

    private static bool IsFelt(Site site, Effect effect) => !site.IsSilent() && effect switch
    {
        Effect.Narrows => site.IsRequest(),
        Effect.Widens => !site.IsRequest(),
        Effect.Replaces => true,
        _ => false,
    };
}
