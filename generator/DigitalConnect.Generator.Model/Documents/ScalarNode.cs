namespace DigitalConnect.Generator.Documents;

internal sealed class ScalarNode(Location place, string text, NodeKind kind) : ContractNode(place)
{
    public override string Written { get; } = text;

    public override NodeKind Kind { get; } = kind;
}
