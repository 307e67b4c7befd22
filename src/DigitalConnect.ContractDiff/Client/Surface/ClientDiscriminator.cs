using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>What tells the generated client which class an object is read into.</summary>
/// <param name="Property">The property of the object that says so.</param>
/// <param name="Kinds">The class for each value of the property.</param>
/// <param name="Node">Where the contract says so.</param>
internal sealed record ClientDiscriminator(string Property, IReadOnlyDictionary<string, ClientType> Kinds, DocumentNode Node)
{
    /// <summary>The place of the contract that says what a value stands for.</summary>
    public DocumentNode NodeOf(string value) => (Node as MappingNode)?.Mapping("mapping")?[value] ?? Node;
}
