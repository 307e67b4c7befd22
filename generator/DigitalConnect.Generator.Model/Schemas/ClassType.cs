using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>An object with members that the contract names.</summary>
internal sealed class ClassType(string name, string codec, ContractNode schema) : NamedType(name, codec, schema)
{
    public ClassType? Base { get; set; }

    /// <summary>All members, those of the base first.</summary>
    public IReadOnlyList<ClassMember> Members { get; set; } = [];

    /// <summary>The member whose value says which derived class an object is; null if there is none.</summary>
    public string? Discriminator { get; set; }

    /// <summary>The derived classes by the discriminator's values.</summary>
    public IReadOnlyList<(string Value, ClassType Type)> Derived { get; set; } = [];
}
