using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>How a parameter or header is written: by a schema, or in a media type of its own.</summary>
/// <param name="Schema">The schema, if there is one.</param>
/// <param name="Media">The media type; null if the value is plain.</param>
internal readonly record struct DeclaredValue(DocumentNode? Schema, string? Media)
{
    /// <summary>The way for people.</summary>
    public string Name => Media ?? "a schema";

    public static DeclaredValue Of(Element element, Contract contract)
    {
        if (element.Node["schema"] is { } schema)
            return new DeclaredValue(schema, null);
        return element.Node.Mapping("content")?.Entries is [var (media, content), ..]
            ? new DeclaredValue((contract.References.Follow(content) as MappingNode)?["schema"], MediaTypes.Key(media))
            : new DeclaredValue(null, null);
    }
}
