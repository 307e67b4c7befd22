using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>The sub-schemas of one <c>oneOf</c> or <c>anyOf</c>.</summary>
/// <param name="keyword">Which of the two.</param>
/// <param name="node">The list.</param>
/// <param name="members">The nodes of the sub-schemas besides null.</param>
/// <param name="reader">Reads them, when asked: a schema may be among its own alternatives.</param>
internal sealed class Alternatives(string keyword, SequenceNode node, IReadOnlyList<DocumentNode> members, SchemaReader reader)
{
    private IReadOnlyList<SchemaUse>? _members;

    public string Keyword { get; } = keyword;

    public SequenceNode Node { get; } = node;

    public IReadOnlyList<SchemaUse> Members => _members ??= [.. members.Select(reader.Read)];
}
