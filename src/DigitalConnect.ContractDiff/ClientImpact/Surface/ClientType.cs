using DigitalConnect.ContractDiff.Loading;

namespace DigitalConnect.ContractDiff.ClientImpact.Surface;

/// <summary>A class or an enumeration of the generated client.</summary>
/// <param name="name">The C# name.</param>
/// <param name="node">What of the contract it is generated from.</param>
internal sealed class ClientType(string name, DocumentNode node)
{
    private readonly OrderedDictionary<string, ClientMember> _members = new(StringComparer.Ordinal);
    private Dictionary<string, ClientMember>? _byWire;

    public string Name { get; } = name;

    public DocumentNode Node { get; } = node;

    /// <summary>The name of the schema in the contract's components; null if it has none.</summary>
    public string? Component { get; init; }

    /// <summary>Whether the contract gives the schema no name, so that the generator makes one up.</summary>
    public bool IsInline => Component is null && !IsResult;

    public bool IsEnum { get; init; }

    /// <summary>Whether it holds every success that an operation may answer with.</summary>
    public bool IsResult { get; init; }

    /// <summary>The members, inherited ones included.</summary>
    public IReadOnlyList<ClientMember> Members => _members.Values;

    public ClientMember? Member(string memberName) => _members.GetValueOrDefault(memberName);

    /// <summary>The member that stands for the same on the wire, whatever its name.</summary>
    public ClientMember? OnWire(string? wire) => wire is null ? null : (_byWire ??= ByWire()).GetValueOrDefault(wire);

    /// <summary>What became of a member of an older type: what stands for the same on the wire, else what has the same name.</summary>
    public ClientMember? Successor(ClientMember member) =>
        Member(member.Name) is { } same && same.Wire == member.Wire ? same : OnWire(member.Wire) ?? Member(member.Name);

    // Types are told apart by identity, their nodes likewise.
    public override int GetHashCode() => Node.GetHashCode();

    public void Add(ClientMember member) => _members.TryAdd(member.Name, member);

    private Dictionary<string, ClientMember> ByWire() =>
        Members.Where(member => member.Wire is not null).DistinctBy(member => member.Wire).ToDictionary(member => member.Wire!, StringComparer.Ordinal);
}
