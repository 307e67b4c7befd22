using DigitalConnect.ContractDiff.Client.Surface;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Which type of the one client is which of the other: by name, and by where it is used.</summary>
/// <remarks>A name that the generator made up is no name: the same schema named here and inline there is one type.</remarks>
internal sealed class TypePairs
{
    private readonly ClientSurface _before;
    private readonly ClientSurface _after;
    private readonly HashSet<(ClientType, ClientType)> _known = [];
    private readonly List<(ClientType Before, ClientType After)> _pairs = [];
    private readonly Dictionary<ClientType, ClientType> _renamed = [];
    private readonly HashSet<ClientType> _inlined = [];

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

    /// <summary>Whether the schema of a type is now spelled out where it is used.</summary>
    public bool IsInlined(ClientType type) => _inlined.Contains(type);

    /// <summary>Whether the types are the same, whether or not null is possible outermost.</summary>
    public bool AreSame(TypeReference before, TypeReference after) => (before.Type, after.Type) switch
    {
        ({ } old, { } now) => _known.Contains((old, now)),
        (null, null) => before.Name == after.Name && AreSameElements(before.Element, after.Element),
        _ => false,
    };

    private bool AreSameElements(TypeReference? before, TypeReference? after) => (before, after) switch
    {
        ({ } old, { } now) => old.IsNullable == now.IsNullable && AreSame(old, now),
        _ => ReferenceEquals(before, after),
    };

    private void Pair(TypeReference? before, TypeReference? after)
    {
        for (; before is not null && after is not null; (before, after) = (before.Element, after.Element))
            Pair(before.Type, after.Type);
    }

    private void Pair(ClientType? before, ClientType? after)
    {
        if (before is null || after is null || before.IsEnum != after.IsEnum || before.IsResult != after.IsResult)
            return;
        var isRenamed = !before.IsInline && !after.IsInline && before.Name != after.Name;
        if (
            isRenamed
                && (
                    _after.Named(before.Name) is not null
                        || _before.Named(after.Name) is not null
                        || !_renamed.TryAdd(before, after)
                        && _renamed[before] != after))
        {
            return;
        }

        if (after.IsInline)
            _inlined.Add(before);
        if (_known.Add((before, after)))
            _pairs.Add((before, after));
    }
}
