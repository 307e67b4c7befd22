using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares what is said about an operation: its id, tags, deprecation and description.</summary>
internal static class OperationAnnotationsComparer
{
    public static void Compare(OperationScope scope, Endpoint before, Endpoint after)
    {
        var (old, now) = (before.Node, after.Node);
        CompareOperationId(scope, old, now);
        CompareTags(scope, old, now);
        CompareDeprecation(scope, after.Name, old, now);
        foreach (var keyword in new[] { "summary", "description" })
        {
            if (old.Text(keyword)?.Trim() != now.Text(keyword)?.Trim())
            {
                scope.Report(
                    OperationRules.DescriptionChanged, $"{keyword} of {after.Name} changed", old[keyword] ?? old, now[keyword] ?? now, now, null);
            }
        }
    }

    private static void CompareOperationId(OperationScope scope, MappingNode before, MappingNode after)
    {
        var (old, now) = (before.Text("operationId"), after.Text("operationId"));
        if (old == now)
            return;
        if (old is null)
        {
            scope.Report(OperationRules.OperationIdAdded, $"operationId '{now}' added", before, after["operationId"], after, null);
        }
        else
        {
            scope.Report(
                OperationRules.OperationIdRemoved,
                now is null ? $"operationId '{old}' removed" : $"operationId went from '{old}' to '{now}'",
                before["operationId"],
                after["operationId"] ?? after,
                after,
                null);
        }
    }

    private static void CompareTags(OperationScope scope, MappingNode before, MappingNode after)
    {
        var (old, now) = (Tags(before), Tags(after));
        foreach (var removed in old.Where(tag => now.All(other => other.Value != tag.Value)))
            scope.Report(OperationRules.TagRemoved, $"tag '{removed.Value}' removed", removed, after["tags"] ?? after, after, null);
        foreach (var added in now.Where(tag => old.All(other => other.Value != tag.Value)))
            scope.Report(OperationRules.TagAdded, $"tag '{added.Value}' added", before["tags"] ?? before, added, after, null);
    }

    private static void CompareDeprecation(OperationScope scope, string name, MappingNode before, MappingNode after)
    {
        var (was, became) = (before.Flag("deprecated"), after.Flag("deprecated"));
        var (oldSunset, newSunset) = (before["x-sunset"], after["x-sunset"]);
        if (was && !became)
        {
            scope.Report(OperationRules.Reactivated, $"{name} is no longer deprecated", before["deprecated"], after, after, null);
        }
        else if (was && became && oldSunset is not null && newSunset is null)
        {
            scope.Report(
                OperationRules.SunsetDeleted,
                $"the sunset date of {name} is gone, though it is still deprecated",
                oldSunset,
                after["deprecated"],
                after,
                null);
        }
        else if (
            became && newSunset is ScalarNode sunset && !Sunset.TryParse(sunset.Value, out _) && (oldSunset as ScalarNode)?.Value != sunset.Value)
        {
            scope.Report(
                OperationRules.SunsetInvalid, $"{name} deprecated, but '{sunset.Value}' is no date", oldSunset ?? before, sunset, after, null);
        }
        else if (!was && became)
        {
            scope.Report(
                newSunset is null ? OperationRules.Deprecated : OperationRules.DeprecatedWithSunset,
                newSunset is null ? $"{name} deprecated" : $"{name} deprecated, to be removed on {(newSunset as ScalarNode)?.Value}",
                before,
                after["deprecated"],
                after,
                null);
        }
    }

    private static List<ScalarNode> Tags(MappingNode operation) => [.. operation.Sequence("tags")?.Items.OfType<ScalarNode>() ?? []];
}
