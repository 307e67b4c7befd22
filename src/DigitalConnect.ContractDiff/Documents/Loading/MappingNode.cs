using DigitalConnect.Generator.Documents;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A mapping (YAML) or object (JSON), in the order of the document.</summary>
internal sealed class MappingNode(string file, int line, int column) : NodeArray<Entry>(file, line, column)
{
    private const int IndexedFrom = 9;

    private Dictionary<string, int>? _index;
    private IReadOnlyList<Member>? _members;

    public IReadOnlyList<Entry> Entries => this;

    public override NodeKind Kind => NodeKind.Object;

    public override IReadOnlyList<Member> Members => _members ??= ReadMembers();

    public override DocumentNode? this[string key] => IndexOf(key) is var at and >= 0 ? Array[at].Value : null;

    /// <summary>The value of the key, which probably is the entry at this place.</summary>
    public DocumentNode? At(int place, string key) => place < Count && this[place].Key == key ? this[place].Value : this[key];

    /// <summary>Its <c>$ref</c>, else its <c>$dynamicRef</c>; null if it has neither. Nothing is asked more often.</summary>
    public ScalarNode? Reference { get; private set; }

    /// <summary>Whether its reference is a <c>$dynamicRef</c>.</summary>
    public bool IsDynamic { get; private set; }

    /// <summary>Whether it has an <c>allOf</c>, <c>oneOf</c> or <c>anyOf</c>.</summary>
    public bool IsComposed { get; private set; }

    /// <summary>Whether it is known what its <c>$ref</c> leads to.</summary>
    public bool IsResolved { get; private set; }

    /// <summary>What its <c>$ref</c> leads to; null if nowhere.</summary>
    public DocumentNode? Target { get; private set; }

    /// <summary>What a reader made of it; kept here, as a dictionary of all the nodes of a contract would cost more than the reading.</summary>
    public object? Interpretation { get; set; }

    /// <summary>Whether the key is one that refers to another node.</summary>
    public static bool IsReference(string key) => key is "$ref" or "$dynamicRef";

    public MappingNode? Mapping(string key) => this[key] as MappingNode;

    public SequenceNode? Sequence(string key) => this[key] as SequenceNode;

    public ScalarNode? Scalar(string key) => this[key] as ScalarNode;

    public string? Text(string key) => Scalar(key) is { Kind: not NodeKind.Null } scalar ? scalar.Value : null;

    public void Resolve(DocumentNode? target) => (IsResolved, Target) = (true, target);

    /// <summary>Adds an entry; a key that is there already takes the later value, as most readers do.</summary>
    /// <returns>Whether the key was new.</returns>
    public bool Set(string key, DocumentNode value)
    {
        value.Attach(this, key);
        Note(key, value);
        var entry = new Entry(key, value);
        if (IndexOf(key) is var at and >= 0)
        {
            Array[at] = entry;
            return false;
        }

        if (Count == Array.Length)
            Grow(new Entry[LengthToGrowTo]);
        Append(entry);
        _index?.Add(key, Count - 1);
        return true;
    }

    private void Note(string key, DocumentNode value)
    {
        if (key == "$ref" || (key == "$dynamicRef" && Reference is null))
            (Reference, IsDynamic) = (value as ScalarNode, key == "$dynamicRef");
        else if (key is "allOf" or "oneOf" or "anyOf")
            IsComposed = true;
    }

    private Member[] ReadMembers()
    {
        var members = new Member[Count];
        for (var at = 0; at < members.Length; at++)
            members[at] = new Member(Array[at].Key, Array[at].Value);
        return members;
    }

    private int IndexOf(string key)
    {
        if (Count < IndexedFrom)
            return Scan(key);
        return (_index ??= Index()).GetValueOrDefault(key, -1);
    }

    private Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var at = 0; at < Count; at++)
            index.Add(this[at].Key, at);
        return index;
    }

    private int Scan(string key)
    {
        var entries = Array;
        for (var at = 0; at < Count; at++)
        {
            // Most keys differ in length: to see that takes no call.
            if (entries[at].Key.Length == key.Length && entries[at].Key == key)
                return at;
        }

        return -1;
    }
}
