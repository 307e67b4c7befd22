using DigitalConnect.ContractDiff.Client.Surface;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Which type of the one client is which of the other: by name, and by where it is used.</summary>
internal sealed class TypePairs
{
    private readonly ClientSurface _before;
    private readonly ClientSurface _after;
    private readonly HashSet<(ClientType, ClientType)> _known = [];
    private readonly List<(ClientType Before, ClientType After)> _pairs = [];
    private readonly Dictionary<ClientType, ClientType> _successors = [];
    private readonly Dictionary<ClientType, ClientType> _renamed = [];

    public TypePairs(ClientSurface before, ClientSurface after, MethodPairs methods, Func<ClientType, ClientType, bool> areUnchanged)
    {
        (_before, _after) = (before, after);
        foreach (var (old, now) in methods.Pairs)
        {
            Pair(old.Result, now.Result);
            foreach (var parameter in old.Parameters)
                Pair(parameter.Type, now.Successor(parameter)?.Type);
        }

        foreach (var type in before.Types.Where(type => !type.IsInline))
            Pair(type, after.Named(type.Name) ?? after.OfComponent(type.Component));
        for (var at = 0; at < _pairs.Count; at++)
        {
            var (old, now) = _pairs[at];
            if (areUnchanged(old, now))
                continue;
            foreach (var member in old)
                Pair(member.Type, now.Successor(member)?.Type);
        }
    }

    /// <summary>The pairs whose members are to be compared.</summary>
    public IReadOnlyList<(ClientType Before, ClientType After)> Pairs => _pairs;

    /// <summary>What a type is called now that is no longer there under its old name; null if it is gone.</summary>
    public ClientType? Renamed(ClientType type) => _renamed.GetValueOrDefault(type);

    /// <summary>What a type is now, under whatever name; null if it is gone.</summary>
    public ClientType? Successor(ClientType type) => _successors.GetValueOrDefault(type);

    /// <summary>Whether the types are the same.</summary>
    public bool AreSame(ClientType before, ClientType after) => _known.Contains((before, after));

    /// <summary>Whether the types are the same, wherever C# tells null from no null by a warning only.</summary>
    public bool AreSame(TypeReference before, TypeReference after) => (before.Type, after.Type) switch
    {
        ({ } old, { } now) => AreSame(old, now),
        (null, null) => before.Name == after.Name && AreSameElements(before, after),
        _ => false,
    };

    private bool AreSameElements(TypeReference before, TypeReference after) => (before.Element, after.Element) switch
    {
        ({ } old, { } now) => (old.IsNullable == now.IsNullable || (after.Name == TypeReference.List && !now.IsValue)) && AreSame(old, now),
        (var old, var now) => ReferenceEquals(old, now),
    };

    private void Pair(TypeReference? before, TypeReference? after)
    {
        for (; before is not null && after is not null; (before, after) = (before.Element, after.Element))
            Pair(before.Type, after.Type);
    }

    private void Pair(ClientType? before, ClientType? after)
    {
        if (before is null || after is null || before.IsResult != after.IsResult)
            return;
        if (before.Name != after.Name && !Rename(before, after))
            return;
        if (!_known.Add((before, after)))
            return;
        _pairs.Add((before, after));
        _successors.TryAdd(before, after);
    }

    // Where the old name still is a name, or the new one was one, the type that is used is another.
    private bool Rename(ClientType before, ClientType after) =>
        !_after.Declares(before.Name) && !_before.Declares(after.Name)
            && (_renamed.TryAdd(before, after) || _renamed[before] == after);
}
