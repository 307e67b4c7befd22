namespace DigitalConnect.Generator.Documents;

/// <summary>A value of a contract, and where it is.</summary>
internal abstract class ContractNode(Location place)
{
    public Location Place { get; } = place;

    /// <summary>The value of a member of an object; null if this is no object, or has no such member.</summary>
    public virtual ContractNode? this[string name] => null;

    /// <summary>The members of an object, in their order; none if this is no object.</summary>
    public virtual IReadOnlyList<Member> Members => [];

    /// <summary>The elements of an array; none if this is no array.</summary>
    public virtual IReadOnlyList<ContractNode> Elements => [];

    /// <summary>The text of a scalar as it is written, which an enumeration of texts means even where YAML would read a number; null if this
    /// is no scalar.</summary>
    public virtual string? Written => null;

    /// <summary>The text of a scalar; null if this is no scalar, or is null.</summary>
    public string? AsText => Kind == NodeKind.Null ? null : Written;

    /// <summary>What kind of value this is, as JSON has it.</summary>
    public abstract NodeKind Kind { get; }

    public string? TextOf(string name) => this[name]?.AsText;

    // Nodes are told apart by identity; the place is a hash that costs nothing, unlike the runtime's own.
    public sealed override int GetHashCode() => (Place.Line * 397) ^ Place.Column;

    public bool Flag(string name) => this[name] is { Kind: NodeKind.Boolean, AsText: "true" or "True" or "TRUE" };

    internal sealed record Member(string Name, ContractNode Value);
}
