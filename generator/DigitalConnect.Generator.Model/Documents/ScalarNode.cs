namespace DigitalConnect.Generator.Documents;

internal sealed class ScalarNode(Location location, string text, NodeKind kind) : ContractNode
{
    public override Location Location { get; } = location;

    public override string Written { get; } = text;

    public override NodeKind Kind { get; } = kind;
}
