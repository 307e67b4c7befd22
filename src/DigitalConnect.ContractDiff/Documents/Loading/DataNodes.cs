namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Tells what belongs to the contract from data that it quotes: a <c>$ref</c> in an example or an extension refers to nothing.</summary>
internal static class DataNodes
{
    private static readonly HashSet<string> DataKeys = ["example", "default", "const", "enum", "description"];

    // What stands below these is called by names of the contract's own.
    private static readonly HashSet<string> NameMaps =
    [
        "properties", "patternProperties", "dependentSchemas", "definitions", "$defs", "schemas", "parameters", "responses", "headers",
        "requestBodies", "examples", "callbacks", "links", "pathItems", "securitySchemes", "mapping", "variables", "paths", "webhooks", "content",
    ];

    public static bool IsData(DocumentNode node)
    {
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            if (IsData(current.Key, parent))
                return true;
        }

        return false;
    }

    private static bool IsData(string key, DocumentNode parent) =>
        parent is SequenceNode ? parent.Key == "examples"
        : key == "value" && parent.Parent is { Key: "examples" }
            || (!NameMaps.Contains(parent.Key) && (DataKeys.Contains(key) || key.StartsWith("x-", StringComparison.Ordinal)));
}
