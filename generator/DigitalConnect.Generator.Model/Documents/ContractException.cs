namespace DigitalConnect.Generator.Documents;

/// <summary>No client can be generated from the contract. The message says why, the location where in the contract.</summary>
internal sealed class ContractException(Location location, string message) : Exception(message)
{
    public Location Location { get; } = location;
}
