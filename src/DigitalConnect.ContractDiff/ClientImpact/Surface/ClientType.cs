using DigitalConnect.ContractDiff.Loading;

namespace DigitalConnect.ContractDiff.ClientImpact.Surface;

/// <summary>A class or an enumeration of the generated client.</summary>
/// <param name="name">The C# name.</param>
/// <param name="node">What of the contract it is generated from.</param>
internal sealed class ClientType(string name, DocumentNode node)
{
    private readonly Dictionary<string, ClientMember> _byName = new(StringComparer.Ordinal);
    private readonly List<ClientMember> _members = [];

    public string Name { get; } = name;

    public DocumentNode Node { get; } = node;

    /// <summary>Whether the contract gives the schema no name, so that the generator makes one up.</summary>
    public bool IsInline { get; init; }

    public bool IsEnum { get; init; }

    /// <summary>The class it derives from, if the contract names that.</summary>
    public ClientType? Base { get; set; }

    /// <summary>The members, inherited ones included, in the order of the contract.</summary>
    public IReadOnlyList<ClientMember> Members => _members;

    public ClientMember? Member(string memberName) => _byName.GetValueOrDefault(memberName);

    public void Add(ClientMember member)
    {
        if (_byName.TryAdd(member.Name, member))
            _members.Add(member);
    }
}
