namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Tells what belongs to the contract from data that it quotes: a <c>$ref</c> in an example or an extension refers to nothing.</summary>
internal static class DataNodes
{
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
            || ((HoldsData(key) || key is ['x', '-', ..]) && !HoldsNames(parent.Key));

    private static bool HoldsData(string key) => key is "example" or "default" or "const" or "enum" or "description";

    // What stands below these is called by names of the contract's own.
    private static bool HoldsNames(string key) => key is
        "properties" or "patternProperties" or "dependentSchemas" or "definitions" or "$defs" or "schemas" or "parameters" or "responses" or "headers"
        or "requestBodies" or "examples" or "callbacks" or "links" or "pathItems" or "securitySchemes" or "mapping" or "variables" or "paths"
        or "webhooks" or "content";
}
