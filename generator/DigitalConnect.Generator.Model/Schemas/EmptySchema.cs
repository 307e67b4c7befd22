using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>Stands for a schema that the contract does not give.</summary>
internal static class EmptySchema
{
    public static readonly ContractNode Instance = new ObjectNode(new Location("", 1, 1));
}
