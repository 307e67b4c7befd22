using System.Globalization;
using DigitalConnect.Generator.Documents;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A sequence (YAML) or array (JSON).</summary>
internal sealed class SequenceNode(string file, int line, int column) : NodeArray<DocumentNode>(file, line, column)
{
    public IReadOnlyList<DocumentNode> Items => this;

    public override NodeKind Kind => NodeKind.Array;

    public override IReadOnlyList<ContractNode> Elements => this;

    public void Add(DocumentNode item)
    {
        item.Attach(this, Count.ToString(CultureInfo.InvariantCulture));
        if (Count == Array.Length)
            Grow(new DocumentNode[LengthToGrowTo]);
        Append(item);
    }
}
