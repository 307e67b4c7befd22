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
        new[] { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" }.ToDictionary(
            method => method, method => method.ToUpperInvariant(), StringComparer.Ordinal);

    public string Name => $"{Method} {Path}";

    /// <summary>The operations of a path item.</summary>
    public static IReadOnlyList<Endpoint> Of(string path, MappingNode pathItem)
    {
        var endpoints = new List<Endpoint>(pathItem.Count);
        foreach (var (key, value) in pathItem)
        {
            if (value is MappingNode node && Methods.TryGetValue(key, out var method))
                endpoints.Add(new Endpoint(method, path, node, pathItem));
        }

        return endpoints;
    }
}
