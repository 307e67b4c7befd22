using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Selection;

/// <summary>A contract as if it had some of its operations only, and paths without a prefix. Each node keeps its place and its pointer.</summary>
internal static class ContractView
{
    public static Contract Of(Contract contract, OperationFilter filter, string? strippedPrefix)
    {
        if (!filter.IsActive && strippedPrefix is null)
            return contract;
        var root = Copy(contract.Root);
        foreach (var (key, value) in contract.Root)
            root.Set(key, Select(contract, key, value, filter, strippedPrefix));
        return contract with { Root = root };
    }

    private static DocumentNode Select(Contract contract, string section, DocumentNode value, OperationFilter filter, string? prefix)
    {
        if (section is not ("paths" or "webhooks") || contract.References.Follow(value) is not MappingNode paths)
            return value;
        var selected = Copy(paths);
        foreach (var (path, use) in paths)
        {
            var name = section == "paths" ? Strip(path, prefix, paths) : path;
            if (path.StartsWith("x-", StringComparison.Ordinal))
                selected.Set(path, use);
            else if (Select(contract, name, use, filter) is { } item)
                selected.Set(name, item);
        }

        return selected;
    }

    private static DocumentNode? Select(Contract contract, string path, DocumentNode use, OperationFilter filter)
    {
        var endpoints = Endpoint.Of(contract, path, use);
        List<Endpoint> kept = [.. endpoints.Where(filter.Keeps)];
        if (kept.Count == endpoints.Count)
            return use;
        if (kept.Count == 0)
            return null;

        var item = Copy((MappingNode)use);
        foreach (var (key, value) in endpoints[0].PathItem)
        {
            if (!endpoints.Any(endpoint => IsKey(endpoint, key)) && key is not ("additionalOperations" or "$ref"))
                item.Set(key, value);
        }

        foreach (var endpoint in kept.Where(endpoint => !endpoint.IsAdditional))
            item.Set(endpoint.Method.ToLowerInvariant(), endpoint.Node);
        var additional = new MappingNode(item.File, item.Line, item.Column);
        foreach (var endpoint in kept.Where(endpoint => endpoint.IsAdditional))
            additional.Set(endpoint.Method, endpoint.Node);
        if (additional.Count > 0)
            item.Set("additionalOperations", additional);
        return item;
    }

    private static bool IsKey(Endpoint endpoint, string key) =>
        !endpoint.IsAdditional && string.Equals(endpoint.Method, key, StringComparison.OrdinalIgnoreCase);

    // A path that is there without the prefix, too, keeps its own.
    private static string Strip(string path, string? prefix, MappingNode paths)
    {
        if (prefix is null || !path.StartsWith(prefix, StringComparison.Ordinal))
            return path;
        var rest = path[prefix.Length..];
        if (rest.Length > 0 && rest[0] != '/' && !prefix.EndsWith('/'))
            return path;
        rest = rest.StartsWith('/') ? rest : "/" + rest;
        return paths[rest] is null ? rest : path;
    }

    // Stands where the original stands, without what is in it.
    private static MappingNode Copy(MappingNode node)
    {
        var copy = new MappingNode(node.File, node.Line, node.Column);
        if (node.Parent is { } parent)
            copy.Attach(parent, node.Key);
        return copy;
    }
}
