using DigitalConnect.ContractDiff.Loading;

namespace DigitalConnect.ContractDiff.ClientImpact.Surface;

/// <summary>A class or an enumeration of the generated client.</summary>
/// <param name="name">The C# name.</param>
/// <param name="node">What of the contract it is generated from.</param>
internal sealed class ClientType(string name, DocumentNode node)
{
    private readonly Dictionary<string, ClientMember> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClientMember> _byWire = new(StringComparer.Ordinal);
    private readonly List<ClientMember> _members = [];

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
    public IReadOnlyList<ClientMember> Members => _members;

    public ClientMember? Member(string memberName) => _byName.GetValueOrDefault(memberName);

    /// <summary>The member that stands for the same on the wire, whatever its name.</summary>
    public ClientMember? OnWire(string? wire) => wire is null ? null : _byWire.GetValueOrDefault(wire);

    public void Add(ClientMember member)
    {
        if (!_byName.TryAdd(member.Name, member))
            return;
        _members.Add(member);
        if (member.Wire is not null)
            _byWire.TryAdd(member.Wire, member);
    }
}
