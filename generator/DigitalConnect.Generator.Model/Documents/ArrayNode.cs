namespace DigitalConnect.Generator.Documents;

internal sealed class ArrayNode(Location location, IReadOnlyList<ContractNode> elements) : ContractNode
{
    public override Location Location { get; } = location;

    public override NodeKind Kind => NodeKind.Array;

    public override IReadOnlyList<ContractNode> Elements { get; } = elements;
}
