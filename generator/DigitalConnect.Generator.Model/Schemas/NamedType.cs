using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>A type that is generated, with a codec of its own.</summary>
internal abstract class NamedType(string name, string codec, ContractNode schema) : CSharpType
{
    public override string Name { get; } = name;

    public override string Codec { get; } = codec;

    public override bool IsChecked => true;

    public ContractNode Schema { get; } = schema;

    /// <summary>What the schema says of itself.</summary>
    public string? Description => Schema.TextOf("description");

    public bool IsDeprecated => Schema.Flag("deprecated");
}
