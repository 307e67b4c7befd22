using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Schemas;
using Contract = DigitalConnect.ContractDiff.Documents.Loading.Contract;
using ScalarNode = DigitalConnect.ContractDiff.Documents.Loading.ScalarNode;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A loaded contract as the generator reads it: of the same nodes, so that each of its types knows where it comes from.</summary>
/// <remarks>What the generator refuses is noted, and the rest is read all the same.</remarks>
internal sealed class SourceDocument(Contract contract) : ContractDocument
{
    private bool _isRefused;

    public override ContractNode Root => contract.Root;

    public override ContractNode Follow(ContractNode reference) =>
        reference is ScalarNode scalar && Target(scalar) is { } target ? target : EmptySchema.Instance;

    public override void Refuse(Location place, string reason)
    {
        if (!_isRefused)
            contract.Notes.Add($"{place.File}:{place.Line}:{place.Column}: no client can be generated from this contract. {reason}");
        _isRefused = true;
    }

    /// <summary>The node of the contract that a value is, or (what the generator put together) that its first part is in.</summary>
    public static DocumentNode? SourceOf(ContractNode node) => node as DocumentNode
        ?? node.Members.Select(member => (member.Value as DocumentNode)?.Parent).FirstOrDefault(parent => parent is not null);

    // What a $ref leads to is known since the contract was loaded.
    private DocumentNode? Target(ScalarNode text) => text.Parent is MappingNode holder && holder.Reference == text
        ? contract.References.Resolve(holder)
        : contract.References.Follow(contract.References.Find(text));
}
