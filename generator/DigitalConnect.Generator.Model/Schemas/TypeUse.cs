using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>A type where a schema is used.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsNullable">Whether the schema allows null.</param>
/// <param name="Schema">The schema that the use leads to, with its limits.</param>
internal sealed record TypeUse(CSharpType Type, bool IsNullable, ContractNode Schema)
{
    public string Spelled => Type.Spelled(IsNullable);
}
