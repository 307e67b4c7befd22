using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Documents;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A sequence as the generator sees it.</summary>
internal sealed class SourceSequence(SequenceNode source, SourceDocument document) : ContractNode, ISourceNode
{
    private IReadOnlyList<ContractNode>? _elements;

    public DocumentNode Source => source;

    public override Location Location => SourceDocument.Place(source);

    public override NodeKind Kind => NodeKind.Array;

    public override IReadOnlyList<ContractNode> Elements => _elements ??= source.ConvertAll(document.See);
}
