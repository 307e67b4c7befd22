using DigitalConnect.ContractDiff.Loading;

namespace DigitalConnect.ContractDiff.Comparing.OperationComparers;

/// <summary>An operation of a document.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Path">The path template, or the name of a webhook.</param>
/// <param name="Node">The operation.</param>
/// <param name="PathItem">The path item that holds it.</param>
internal sealed record Endpoint(string Method, string Path, MappingNode Node, MappingNode PathItem)
{
    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public string Name => $"{Method} {Path}";

    /// <summary>The operations of a path item.</summary>
    public static IReadOnlyList<Endpoint> Of(string path, MappingNode pathItem) =>
    [
        .. from entry in pathItem.Entries
           where Methods.Contains(entry.Key) && entry.Value is MappingNode
           select new Endpoint(entry.Key.ToUpperInvariant(), path, (MappingNode)entry.Value, pathItem),
    ];
}
