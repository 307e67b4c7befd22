using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares the servers of the document, and those of operations that have their own.</summary>
internal static class ServersComparer
{
    public static void Compare(Session session)
    {
        // Where a prefix moved between servers and paths, the old servers are among the new ones.
        if (!session.Prefixes.Moved)
            Compare(session.Document, session.Base.Root["servers"], session.Revision.Root["servers"], null);
    }

    /// <summary>Compares the servers of an operation, if it or its path has servers of its own in either document.</summary>
    public static void Compare(Session session, OperationScope scope, Endpoint before, Endpoint after)
    {
        if ((Own(before), Own(after)) is var (old, now) && (old is not null || now is not null))
            Compare(scope, old ?? session.Base.Root["servers"], now ?? session.Revision.Root["servers"], after.Node);
    }

    private static DocumentNode? Own(Endpoint endpoint) => endpoint.Node["servers"] ?? endpoint.PathItem["servers"];

    private static void Compare(OperationScope scope, DocumentNode? before, DocumentNode? after, DocumentNode? operation)
    {
        var (old, now) = (Read(before), Read(after));
        var areAllGone = ServerAddresses.AreAllGone(old.Values, now.Values);
        if (areAllGone)
        {
            var (gone, left) = (ServerAddresses.Show(old.Values), ServerAddresses.Show(now.Values));
            var message = $"no server is left at an address of before: the addresses were {gone} and are {left}";
            scope.Report(OperationRules.AllServersRemoved, message, before, after, operation ?? after!, null);
        }

        foreach (var (url, server) in old.Where(server => !IsImplied(server.Key, now)))
        {
            if (now.TryGetValue(url, out var same))
                CompareVariables(scope, Name(server), server, same);
            else if (!areAllGone && !ServerAddresses.AreKept(server, now.Values))
                scope.Report(OperationRules.ServerRemoved, $"server {Name(server)} removed", server, null, operation ?? server, null);
        }

        foreach (var (_, server) in now.Where(server => !old.ContainsKey(server.Key) && !IsImplied(server.Key, old)))
        {
            if (!ServerAddresses.AreKept(server, old.Values))
                scope.Report(OperationRules.ServerAdded, $"server {Name(server)} added", null, server);
        }
    }

    // No server means the one server "/" (OpenAPI, "OpenAPI Object").
    private static bool IsImplied(string url, Dictionary<string, MappingNode> others) => url.Length == 0 && others.Count == 0;

    private static void CompareVariables(OperationScope scope, string url, MappingNode before, MappingNode after)
    {
        foreach (var (name, node) in before.Mapping("variables")?.Entries ?? [])
        {
            if (node is not MappingNode old || after.Mapping("variables")?.Mapping(name) is not { } now)
                continue;
            if (old.Text("default") != now.Text("default"))
            {
                scope.Report(
                    OperationRules.ServerVariableDefaultChanged,
                    $"default of '{name}' in {url} went from {old.Text("default")} to {now.Text("default")}",
                    old["default"],
                    now["default"],
                    now,
                    null);
            }
            var (was, became) = (Values(old), Values(now));
            foreach (var removed in was.Where(value => became.All(other => other.Value != value.Value)))
            {
                scope.Report(
                    OperationRules.ServerVariableValueRemoved, $"value '{removed.Value}' of '{name}' in {url} removed", removed, now, now, null);
            }

            foreach (var added in became.Where(value => was.All(other => other.Value != value.Value)))
                scope.Report(OperationRules.ServerVariableValueAdded, $"value '{added.Value}' of '{name}' in {url} added", old, added, now, null);
        }
    }

    private static string Name(MappingNode server) => server.Text("url")?.TrimEnd('/') is { Length: > 0 } url ? url : "/";

    private static List<ScalarNode> Values(MappingNode variable) => [.. variable.Sequence("enum")?.Items.OfType<ScalarNode>() ?? []];

    private static Dictionary<string, MappingNode> Read(DocumentNode? list)
    {
        var servers = new Dictionary<string, MappingNode>(StringComparer.Ordinal);
        foreach (var server in (list as SequenceNode)?.Items.OfType<MappingNode>() ?? [])
            servers.TryAdd(ServerUrls.Of(server), server);
        return servers;
    }
}
