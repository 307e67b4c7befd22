using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Documents;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A mapping as the generator sees it.</summary>
internal sealed class SourceMapping(MappingNode source, SourceDocument document) : ContractNode, ISourceNode
{
    private IReadOnlyList<Member>? _members;

    public DocumentNode Source => source;

    public override Location Location => SourceDocument.Place(source);

    public override NodeKind Kind => NodeKind.Object;

    public override ContractNode? this[string name] => source[name] is { } value ? document.See(value) : null;

    public override IReadOnlyList<Member> Members =>
        _members ??= source.ConvertAll(entry => new Member(entry.Key, document.See(entry.Value)));
}
