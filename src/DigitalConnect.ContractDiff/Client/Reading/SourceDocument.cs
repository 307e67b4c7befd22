using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Schemas;
using Contract = DigitalConnect.ContractDiff.Documents.Loading.Contract;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A loaded contract as the generator sees it: it reads no file a second time, and each of its types knows where it comes from.</summary>
/// <remarks>What the generator refuses is noted, and the rest is read all the same.</remarks>
internal sealed class SourceDocument(Contract contract) : ContractDocument
{
    private bool _isRefused;

    public override ContractNode Root => See(contract.Root);

    public override ContractNode Follow(ContractNode reference) =>
        reference is SourceScalar { Scalar: var scalar } && Target(scalar) is { } target ? See(target) : EmptySchema.Instance;

    public override void Refuse(Location place, string reason)
    {
        if (!_isRefused)
            contract.Notes.Add($"{place.File}:{place.Line}:{place.Column}: no client can be generated from this contract. {reason}");
        _isRefused = true;
    }

    /// <summary>A node as the generator sees it; the same each time.</summary>
    public ContractNode See(DocumentNode node) => node.View ??= Make(node);

    /// <summary>The node of the contract that a value is, or (what the generator put together) that its first part is in.</summary>
    public static DocumentNode? SourceOf(ContractNode node) => node is ISourceNode { Source: var source }
        ? source
        : node.Members.Select(member => (member.Value as ISourceNode)?.Source.Parent).FirstOrDefault(parent => parent is not null);

    public static Location Place(DocumentNode node) => new(node.File, node.Line, node.Column);

    // What a $ref leads to is known since the contract was loaded.
    private DocumentNode? Target(Documents.Loading.ScalarNode text) => text.Parent is MappingNode holder && holder.Reference == text
        ? contract.References.Resolve(holder)
        : contract.References.Follow(contract.References.Find(text));

    private ContractNode Make(DocumentNode node) => node switch
    {
        MappingNode mapping => new SourceMapping(mapping, this),
        SequenceNode sequence => new SourceSequence(sequence, this),
        var scalar => new SourceScalar((Documents.Loading.ScalarNode)scalar),
    };
}
