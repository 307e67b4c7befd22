using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>A type of the generated client.</summary>
/// <param name="name">The C# name.</param>
/// <param name="node">What of the contract it is generated from.</param>
internal sealed class ClientType(string name, DocumentNode node)
{
    private const int IndexedFrom = 9;

    private readonly List<ClientMember> _members = [];
    private Dictionary<string, ClientMember>? _byName;
    private Dictionary<string, ClientMember>? _byWire;

    public string Name { get; } = name;

    public DocumentNode Node { get; } = node;

    /// <summary>The name of the schema in the contract's components; null if it has none.</summary>
    public string? Component { get; init; }

    /// <summary>Whether the schema's title is its name.</summary>
    public bool IsTitled { get; init; }

    /// <summary>Whether the contract gives the schema no name, so that the generator makes one up.</summary>
    public bool IsInline => Component is null && !IsResult && !IsTitled;

    public ClientTypeKind Kind { get; init; }

    public bool IsEnum => Kind == ClientTypeKind.Enum;

    public bool IsResult => Kind == ClientTypeKind.Result;

    /// <summary>Whether it is sent as a form with files, which as JSON are texts.</summary>
    public bool HasFiles { get; set; }

    /// <summary>The class that it extends; null if there is none.</summary>
    public ClientType? Base { get; set; }

    /// <summary>What tells its kinds apart; null if nothing does.</summary>
    public ClientDiscriminator? Discriminator { get; set; }

    /// <summary>The members, inherited ones included.</summary>
    public IReadOnlyList<ClientMember> Members => _members;

    public ClientMember? Member(string memberName)
    {
        if (_members.Count >= IndexedFrom)
            return (_byName ??= _members.ToDictionary(member => member.Name, StringComparer.Ordinal)).GetValueOrDefault(memberName);
        foreach (var member in _members)
        {
            if (member.Name == memberName)
                return member;
        }

        return null;
    }

    /// <summary>The member that stands for the same on the wire, whatever its name.</summary>
    public ClientMember? OnWire(string? wire) => wire is null ? null : (_byWire ??= ByWire()).GetValueOrDefault(wire);

    /// <summary>What became of a member of an older type: what stands for the same on the wire, else what has the same name.</summary>
    public ClientMember? Successor(ClientMember member) =>
        Member(member.Name) is { } same && same.Wire == member.Wire ? same : OnWire(member.Wire) ?? Member(member.Name);

    // Types are told apart by identity, their nodes likewise.
    public override int GetHashCode() => Node.GetHashCode();

    /// <summary>Adds a member; of two with one name the first stays.</summary>
    public void Add(ClientMember member)
    {
        if (Member(member.Name) is not null)
            return;
        _members.Add(member);
        _byName?.Add(member.Name, member);
    }

    public List<ClientMember>.Enumerator GetEnumerator() => _members.GetEnumerator();

    private Dictionary<string, ClientMember> ByWire() =>
        Members.Where(member => member.Wire is not null)
            .DistinctBy(member => member.Wire)
            .ToDictionary(member => member.Wire!, StringComparer.Ordinal);
}
