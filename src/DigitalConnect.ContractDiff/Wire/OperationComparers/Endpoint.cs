using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>An operation of a document.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Path">The path template, or the name of a webhook.</param>
/// <param name="Node">The operation.</param>
/// <param name="PathItem">The path item that holds it.</param>
internal sealed record Endpoint(string Method, string Path, MappingNode Node, MappingNode PathItem)
{
    private static readonly Dictionary<string, string> Methods =
        new[] { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" }
            .ToDictionary(method => method, method => method.ToUpperInvariant(), StringComparer.Ordinal);

    public string Name => $"{Method} {Path}";

    /// <summary>Whether it is one of the <c>additionalOperations</c> of OpenAPI 3.2, of a method that has no keyword.</summary>
    public bool IsAdditional { get; init; }

    /// <summary>The operations of a contract.</summary>
    public static IReadOnlyList<Endpoint> Of(Contract contract) =>
    [
        .. from entry in (contract.References.Follow(contract.Root["paths"]) as MappingNode)?.Entries ?? []
           where !entry.Key.StartsWith("x-", StringComparison.Ordinal)
           from endpoint in Of(contract, entry.Key, entry.Value)
           select endpoint,
    ];

    /// <summary>The operations of a path item. It may be somewhere else, and each operation, too; what stands beside a <c>$ref</c> counts
    /// first.</summary>
    public static IReadOnlyList<Endpoint> Of(Contract contract, string path, DocumentNode? use)
    {
        var endpoints = new List<Endpoint>();
        if (use is MappingNode { Reference: not null, Count: > 1 } own)
            Add(contract, path, own, endpoints);
        if (contract.References.Follow(use) is MappingNode pathItem)
            Add(contract, path, pathItem, endpoints);
        return endpoints;
    }

    private static void Add(Contract contract, string path, MappingNode pathItem, List<Endpoint> endpoints)
    {
        foreach (var (key, value) in pathItem)
        {
            if (Methods.TryGetValue(key, out var method))
                Add(method, value, isAdditional: false);
        }

        foreach (var (method, value) in pathItem.Mapping("additionalOperations")?.Entries ?? [])
            Add(method, value, isAdditional: true);

        void Add(string method, DocumentNode value, bool isAdditional)
        {
            if (contract.References.Follow(value) is MappingNode node && !endpoints.Exists(other => other.Method == method))
                endpoints.Add(new Endpoint(method, path, node, pathItem) { IsAdditional = isAdditional });
        }
    }
}
