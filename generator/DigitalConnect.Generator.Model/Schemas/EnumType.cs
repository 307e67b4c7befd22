using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>An enumeration of texts or of integers.</summary>
internal sealed class EnumType(string name, string codec, ContractNode schema) : NamedType(name, codec, schema)
{
    public override bool IsValue => true;

    public override bool IsText => true;

    /// <summary>Whether the values are texts; else they are integers.</summary>
    public required bool IsOfTexts { get; init; }

    /// <summary>The C# type of the numbers.</summary>
    public required string Underlying { get; init; }

    public required IReadOnlyList<EnumValue> Values { get; init; }

    internal sealed record EnumValue(string Name, string Wire, string Number, string? Description, ContractNode Node);
}
