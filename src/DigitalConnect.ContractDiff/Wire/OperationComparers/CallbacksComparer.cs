using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares callbacks and webhooks: operations that the API calls at its client.</summary>
internal static class CallbacksComparer
{
    private static readonly (string Name, Rule Added, Rule Removed) Callback =
        ("callback", OperationRules.CallbackAdded, OperationRules.CallbackRemoved);

    private static readonly (string Name, Rule Added, Rule Removed) Webhook =
        ("webhook", OperationRules.WebhookAdded, OperationRules.WebhookRemoved);

    public static void Compare(Session session, OperationScope scope, Endpoint before, Endpoint after)
    {
        var old = Element.Map(session.Base, before.Node["callbacks"], StringComparer.Ordinal);
        var now = Element.Map(session.Revision, after.Node["callbacks"], StringComparer.Ordinal);
        foreach (var (name, callback) in old)
        {
            if (now.TryGetValue(name, out var same))
                ComparePaths(session, scope, callback.Node, same.Node);
            else
                scope.Report(OperationRules.CallbackRemoved, $"callback '{name}' removed", callback.Use, null);
        }

        foreach (var (name, callback) in now.Where(callback => !old.ContainsKey(callback.Key)))
            scope.Report(OperationRules.CallbackAdded, $"callback '{name}' added", null, callback.Use);
    }

    public static void CompareWebhooks(Session session)
    {
        var (old, now) = (session.BaseMapping(session.Base.Root["webhooks"]), session.RevisionMapping(session.Revision.Root["webhooks"]));
        foreach (var (name, webhook) in old?.Entries ?? [])
        {
            if (now?[name] is { } same)
                CompareMethods(session, session.Open($"webhook {name}"), Webhook, name, webhook, same);
            else
                session.Open($"webhook {name}").Report(OperationRules.WebhookRemoved, $"webhook '{name}' removed", webhook, null);
        }

        foreach (var (name, webhook) in now?.Entries.Where(webhook => old?[webhook.Key] is null) ?? [])
            session.Open($"webhook {name}").Report(OperationRules.WebhookAdded, $"webhook '{name}' added", null, webhook);
    }

    private static void ComparePaths(Session session, OperationScope scope, MappingNode before, MappingNode after)
    {
        foreach (var (url, use) in before.Entries)
        {
            if (after[url] is { } same)
                CompareMethods(session, scope, Callback, url, use, same);
            else
                scope.Report(OperationRules.CallbackRemoved, $"callback to '{url}' removed", use, null);
        }

        foreach (var (url, use) in after.Entries.Where(entry => before[entry.Key] is null))
            scope.Report(OperationRules.CallbackAdded, $"callback to '{url}' added", null, use);
    }

    private static void CompareMethods(
        Session session, OperationScope scope, (string Name, Rule Added, Rule Removed) kind, string name, DocumentNode before, DocumentNode after)
    {
        var (old, now) = (Endpoint.Of(session.Base, name, before), Endpoint.Of(session.Revision, name, after));
        foreach (var endpoint in old)
        {
            if (now.FirstOrDefault(other => other.Method == endpoint.Method) is { } same)
                OperationComparer.CompareReversed(session, scope, endpoint, same);
            else
                scope.Report(kind.Removed, $"{kind.Name} {endpoint.Name} removed", endpoint.Node, null);
        }

        foreach (var endpoint in now.Where(endpoint => old.All(other => other.Method != endpoint.Method)))
            scope.Report(kind.Added, $"{kind.Name} {endpoint.Name} added", null, endpoint.Node);
    }
}
