namespace DigitalConnect.ContractDiff.Loading;

/// <summary>A mapping (YAML) or object (JSON), in the order of the document.</summary>
internal sealed class MappingNode(string file, int line, int column) : DocumentNode(file, line, column)
{
    private const int IndexedFrom = 9;

    private readonly List<KeyValuePair<string, DocumentNode>> _entries = [];
    private Dictionary<string, int>? _index;

    public IReadOnlyList<KeyValuePair<string, DocumentNode>> Entries => _entries;

    public DocumentNode? this[string key] => IndexOf(key) is var at and >= 0 ? _entries[at].Value : null;

    /// <summary>The value of the key, which probably is the entry at this place.</summary>
    public DocumentNode? At(int place, string key) => place < _entries.Count && _entries[place].Key == key ? _entries[place].Value : this[key];

    public MappingNode? Mapping(string key) => this[key] as MappingNode;

    public SequenceNode? Sequence(string key) => this[key] as SequenceNode;

    public ScalarNode? Scalar(string key) => this[key] as ScalarNode;

    public string? Text(string key) => Scalar(key) is { Kind: not ScalarKind.Null } scalar ? scalar.Value : null;

    public bool Flag(string key) => Scalar(key)?.IsTrue == true;

    /// <summary>Adds an entry; a key that is there already takes the later value, as most readers do.</summary>
    /// <returns>Whether the key was new.</returns>
    public bool Set(string key, DocumentNode value)
    {
        value.Attach(this, key);
        var entry = KeyValuePair.Create(key, value);
        if (IndexOf(key) is var at and >= 0)
        {
            _entries[at] = entry;
            return false;
        }

        _entries.Add(entry);
        _index?.Add(key, _entries.Count - 1);
        return true;
    }

    private int IndexOf(string key)
    {
        if (_entries.Count < IndexedFrom)
            return Scan(key);
        if (_index is null)
        {
            _index = new Dictionary<string, int>(_entries.Count, StringComparer.Ordinal);
            for (var at = 0; at < _entries.Count; at++)
                _index.Add(_entries[at].Key, at);
        }

        return _index.GetValueOrDefault(key, -1);
    }

    private int Scan(string key)
    {
        for (var at = 0; at < _entries.Count; at++)
        {
            if (_entries[at].Key == key)
                return at;
        }

        return -1;
    }
}
