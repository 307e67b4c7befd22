using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>The nodes that apply together where a schema stands: its own, and those it is composed of.</summary>
internal sealed class SchemaParts
{
    private List<Alternatives>? _alternatives;

    public List<MappingNode> Nodes { get; } = new(1);

    public IReadOnlyList<Alternatives> Alternatives => _alternatives is null ? [] : _alternatives;

    public JsonTypes TypeList { get; set; }

    public bool IsNullable { get; set; }

    public bool IsUnknown { get; set; }

    /// <summary>Whether a part is the schema <c>false</c>, which no value matches.</summary>
    public bool IsImpossible { get; set; }

    public void Add(Alternatives alternatives) => (_alternatives ??= []).Add(alternatives);
}
