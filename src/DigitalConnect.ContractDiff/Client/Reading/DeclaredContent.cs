using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A media type that a body, a response or a parameter may have.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Schema">The schema of such a body; null if it has none.</param>
internal sealed record DeclaredContent(string MediaType, DocumentNode? Schema)
{
    public static DeclaredContent? First(Contract contract, MappingNode node) => Of(contract, node) is [var first, ..] ? first : null;

    public static IReadOnlyList<DeclaredContent> Of(Contract contract, MappingNode node)
    {
        if (contract.References.Follow(node["content"]) is not MappingNode { Count: > 0 } contents)
            return [];
        var declared = new List<DeclaredContent>(contents.Count);
        foreach (var (mediaType, content) in contents)
            declared.Add(new DeclaredContent(mediaType, (contract.References.Follow(content) as MappingNode)?["schema"]));
        return declared;
    }
}
