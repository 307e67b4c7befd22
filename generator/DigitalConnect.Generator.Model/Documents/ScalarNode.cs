namespace DigitalConnect.Generator.Documents;

internal class ScalarNode(Location location, string text, NodeKind kind) : ContractNode(location)
{
    /// <summary>The text as it is written, which an enumeration of texts means even where YAML would read a number.</summary>
    public string Written { get; } = text;

    public override NodeKind Kind { get; } = kind;

    public override string? Text => Kind == NodeKind.Null ? null : Written;
}
