using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares the flows of an OAuth security scheme.</summary>
internal static class FlowsComparer
{
    private const string Prefix = "api-security-component-oauth";

    public static void Compare(OperationScope scope, string name, MappingNode? before, MappingNode? after, MappingNode scheme)
    {
        foreach (var flow in Keys(before).Union(Keys(after)))
        {
            switch (before?.Mapping(flow), after?.Mapping(flow))
            {
                case (null, { } added):
                    scope.Report($"{Prefix}-flow-added", $"flow {flow} added to '{name}'", null, added);
                    break;
                case ({ } removed, null):
                    scope.Report($"{Prefix}-flow-removed", $"flow {flow} removed from '{name}'", removed, null, scheme, null);
                    break;
                case ({ } old, { } now):
                    Compare(scope, $"'{name}' ({flow})", old, now);
                    break;
            }
        }
    }

    private static void Compare(OperationScope scope, string name, MappingNode before, MappingNode after)
    {
        CompareUrl(scope, name, "authorizationUrl", "url", before, after);
        CompareUrl(scope, name, "tokenUrl", "token-url", before, after);
        var (old, now) = (before.Mapping("scopes"), after.Mapping("scopes"));
        foreach (var oauthScope in Keys(old).Union(Keys(now)))
        {
            var (was, became) = (old?[oauthScope], now?[oauthScope]);
            if (was is null)
                scope.Report($"{Prefix}-scope-added", $"scope '{oauthScope}' added to {name}", null, became);
            else if (became is null)
                scope.Report($"{Prefix}-scope-removed", $"scope '{oauthScope}' removed from {name}", was, null, after, null);
            else if (JsonValues.Canonical(was) != JsonValues.Canonical(became))
                scope.Report($"{Prefix}-scope-changed", $"description of scope '{oauthScope}' of {name} changed", was, became);
        }
    }

    private static void CompareUrl(OperationScope scope, string name, string keyword, string rule, MappingNode before, MappingNode after)
    {
        if (before.Text(keyword) != after.Text(keyword))
        {
            scope.Report(
                $"{Prefix}-{rule}-changed",
                $"{keyword} of {name} went from {before.Text(keyword) ?? "none"} to {after.Text(keyword) ?? "none"}",
                before[keyword] ?? before,
                after[keyword] ?? after,
                after,
                null);
        }
    }

    private static IEnumerable<string> Keys(MappingNode? mapping) => mapping?.Entries.Select(entry => entry.Key) ?? [];
}
