namespace DigitalConnect.Generator.Documents;

internal sealed class ArrayNode(Location place, IReadOnlyList<ContractNode> elements) : ContractNode(place)
{
    public override NodeKind Kind => NodeKind.Array;

    public override IReadOnlyList<ContractNode> Elements { get; } = elements;
}
