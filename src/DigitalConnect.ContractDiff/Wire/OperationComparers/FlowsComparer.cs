using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares the flows of an OAuth security scheme.</summary>
internal static class FlowsComparer
{
    // Of other names there is no flow (OpenAPI, "OAuth Flows Object").
    private static readonly string[] Flows = ["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"];

    public static void Compare(OperationScope scope, string name, MappingNode? before, MappingNode? after, MappingNode scheme)
    {
        foreach (var flow in Flows)
        {
            switch (before?.Mapping(flow), after?.Mapping(flow))
            {
                case (null, { } added):
                    scope.Report(SecurityRules.FlowAdded, $"flow {flow} added to '{name}'", null, added);
                    break;
                case ({ } removed, null):
                    scope.Report(SecurityRules.FlowRemoved, $"flow {flow} removed from '{name}'", removed, null, scheme, null);
                    break;
                case ({ } old, { } now):
                    Compare(scope, $"'{name}' ({flow})", old, now);
                    break;
            }
        }
    }

    private static void Compare(OperationScope scope, string name, MappingNode before, MappingNode after)
    {
        CompareUrl(scope, name, "authorizationUrl", SecurityRules.AuthorizationUrlChanged, before, after);
        CompareUrl(scope, name, "tokenUrl", SecurityRules.TokenUrlChanged, before, after);
        var (old, now) = (before.Mapping("scopes"), after.Mapping("scopes"));
        foreach (var oauthScope in Keys(old).Union(Keys(now)))
        {
            var (was, became) = (old?[oauthScope], now?[oauthScope]);
            if (was is null)
                scope.Report(SecurityRules.FlowScopeAdded, $"scope '{oauthScope}' added to {name}", null, became);
            else if (became is null)
                scope.Report(SecurityRules.FlowScopeRemoved, $"scope '{oauthScope}' removed from {name}", was, null, after, null);
            else if (JsonValues.Canonical(was) != JsonValues.Canonical(became))
                scope.Report(SecurityRules.FlowScopeDescriptionChanged, $"description of scope '{oauthScope}' of {name} changed", was, became);
        }
    }

    private static void CompareUrl(OperationScope scope, string name, string keyword, Rule rule, MappingNode before, MappingNode after)
    {
        if (before.Text(keyword) != after.Text(keyword))
        {
            scope.Report(
                rule,
                $"{keyword} of {name} went from {before.Text(keyword) ?? "none"} to {after.Text(keyword) ?? "none"}",
                before[keyword] ?? before,
                after[keyword] ?? after,
                after,
                null);
        }
    }

    private static IEnumerable<string> Keys(MappingNode? mapping) => mapping?.Entries.Select(entry => entry.Key) ?? [];
}
