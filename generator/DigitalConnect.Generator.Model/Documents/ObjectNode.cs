namespace DigitalConnect.Generator.Documents;

internal sealed class ObjectNode(Location place) : ContractNode(place)
{
    private readonly Dictionary<string, ContractNode> _byName = new(StringComparer.Ordinal);
    private readonly List<Member> _members = [];

    /// <summary>Makes an object of the members of others; the first that has a member wins.</summary>
    public ObjectNode(Location place, IEnumerable<Member> members)
        : this(place)
    {
        foreach (var member in members)
            TryAdd(member);
    }

    public override NodeKind Kind => NodeKind.Object;

    public override IReadOnlyList<Member> Members => _members;

    public override ContractNode? this[string name] => _byName.GetValueOrDefault(name);

    public bool TryAdd(Member member)
    {
        if (!_byName.TryAdd(member.Name, member.Value))
            return false;

        _members.Add(member);
        return true;
    }
}
