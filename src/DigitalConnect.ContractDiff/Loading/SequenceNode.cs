using System.Globalization;

namespace DigitalConnect.ContractDiff.Loading;

/// <summary>A sequence (YAML) or array (JSON).</summary>
internal sealed class SequenceNode(string file, int line, int column) : DocumentNode(file, line, column)
{
    private readonly List<DocumentNode> _items = [];

    public IReadOnlyList<DocumentNode> Items => _items;

    public void Add(DocumentNode item)
    {
        item.Attach(this, _items.Count.ToString(CultureInfo.InvariantCulture));
        _items.Add(item);
    }
}
