using System.Collections.Frozen;

namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The level of every schema rule: by the side that feels the change, and the exceptions to that.</summary>
internal static class SchemaSeverities
{
    private static readonly FrozenDictionary<string, Severity> Exceptions = new Dictionary<string, Severity>
    {
        // Query strings and headers have no "absent, so default" on the wire that both sides agree on.
        ["request-parameter-default-value-added"] = Severity.Error,
        ["request-parameter-default-value-changed"] = Severity.Error,
        ["request-parameter-default-value-removed"] = Severity.Error,

        // What a lost branch allowed was often relied on; what the merged schema lost or won is reported by itself.
        ["request-body-all-of-removed"] = Severity.Warning,
        ["request-property-all-of-removed"] = Severity.Warning,
        ["response-body-all-of-removed"] = Severity.Info,
        ["response-property-all-of-removed"] = Severity.Info,
        ["response-header-all-of-removed"] = Severity.Info,

        // Readers of an anyOf have to look at what they got anyway.
        ["response-body-any-of-added"] = Severity.Info,
        ["response-property-any-of-added"] = Severity.Info,
        ["response-header-any-of-added"] = Severity.Info,

        // Few readers check a pattern.
        ["response-body-pattern-removed"] = Severity.Info,
        ["response-property-pattern-removed"] = Severity.Info,
        ["response-header-pattern-removed"] = Severity.Info,
        ["response-body-pattern-changed"] = Severity.Info,
        ["response-property-pattern-changed"] = Severity.Info,
        ["response-header-pattern-changed"] = Severity.Info,
        ["response-body-pattern-generalized"] = Severity.Info,
        ["response-property-pattern-generalized"] = Severity.Info,
        ["response-header-pattern-generalized"] = Severity.Info,
    }.ToFrozenDictionary();

    public static Severity Of(string id, Site site, SchemaChange change) =>
        Exceptions.TryGetValue(id, out var level) ? level : IsFelt(site, change.Effect) ? change.Felt : Severity.Info;

    private static bool IsFelt(Site site, Effect effect) => !site.IsSilent() && effect switch
    {
        Effect.Narrows => site.IsRequest(),
        Effect.Widens => !site.IsRequest(),
        Effect.Replaces => true,
        _ => false,
    };
}
