using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Reads the spellings of "null is possible".</summary>
internal static class Nullability
{
    /// <summary>What the keywords of the node itself say about null; null if nothing.</summary>
    public static bool? Own(MappingNode node)
    {
        // OpenAPI 3.0 ignores what stands beside a $ref, and 3.1 has no such keyword.
        if (node.Flag("nullable") && node.Reference is null)
            return true;
        if (node["type"] is { } type)
            return TypeSets.Read(type) is var types && types != JsonTypes.Null && types.HasFlag(JsonTypes.Null);
        return node.Sequence("enum") is { } values ? values.Items.Any(value => value is ScalarNode { IsNull: true }) : null;
    }

    /// <summary>Whether the schema allows null and nothing else.</summary>
    public static bool IsNull(DocumentNode? node) => node is MappingNode mapping
        && (TypeSets.Read(mapping["type"]) == JsonTypes.Null
            || mapping["const"] is ScalarNode { IsNull: true }
            || mapping["enum"] is SequenceNode { Items: [ScalarNode { IsNull: true }] });
}
