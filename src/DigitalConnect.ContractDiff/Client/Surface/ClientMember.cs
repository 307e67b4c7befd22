using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>A property of a class, or a value of an enumeration.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Node">What of the contract it is generated from.</param>
internal sealed record ClientMember(string Name, DocumentNode Node)
{
    /// <summary>The type of a property; null for a value of an enumeration.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>Whether an object initialiser has to set it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a call without it is refused before it is sent, though an object initialiser need not set it.</summary>
    public bool IsRequiredInCalls { get; init; }

    public bool IsObsolete { get; init; }

    /// <summary>Its number, for a value of an enumeration.</summary>
    public string? Number { get; init; }

    /// <summary>What stands on the wire for it; null for what the client itself adds.</summary>
    public string? Wire { get; init; }
}
