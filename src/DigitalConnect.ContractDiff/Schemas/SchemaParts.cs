using DigitalConnect.ContractDiff.Loading;

namespace DigitalConnect.ContractDiff.Schemas;

/// <summary>The nodes that apply together where a schema stands: its own, and those it is composed of.</summary>
internal sealed class SchemaParts
{
    public List<MappingNode> Nodes { get; } = [];

    public List<Alternatives> Alternatives { get; } = [];

    public JsonTypes TypeList { get; set; }

    public bool IsNullable { get; set; }

    public bool IsUnknown { get; set; }
}
