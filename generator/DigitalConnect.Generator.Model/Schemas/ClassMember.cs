using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>A member of a class.</summary>
internal sealed record ClassMember(string Wire, string Name, TypeUse Use, ContractNode Node)
{
    /// <summary>Whether the contract requires it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether C# requires it where the object is made: what the server alone sets can't be.</summary>
    public bool MustBeSet { get; init; }

    /// <summary>Whether the base class declares it.</summary>
    public bool IsInherited { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    public bool IsDeprecated => Node.Flag("deprecated") || Use.Schema.Flag("deprecated");

    public string? Description => Node.TextOf("description") ?? Use.Schema.TextOf("description");

    /// <summary>Whether the property may be null.</summary>
    public bool MayBeNull => !MustBeSet || Use.IsNullable;
}
