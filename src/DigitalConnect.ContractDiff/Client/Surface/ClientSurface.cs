namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>What callers see of the client that is generated from a contract.</summary>
internal sealed class ClientSurface
{
    private readonly Dictionary<string, ClientType> _byName = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, ClientType> _components;

    private readonly ILookup<ClientType, ClientType> _byBase;

    public ClientSurface(IReadOnlyList<ClientType> types, IReadOnlyList<ClientMethod> methods, IReadOnlyDictionary<string, ClientType> components)
    {
        (Types, Methods, _components) = (types, methods, components);
        foreach (var type in types)
            _byName.TryAdd(type.Name, type);
        _byBase = types.Where(type => type.Base is not null).ToLookup(type => type.Base!);
    }

    public IReadOnlyList<ClientType> Types { get; }

    public IReadOnlyList<ClientMethod> Methods { get; }

    /// <summary>The type of a schema, by its name in the contract.</summary>
    public ClientType? OfComponent(string? component) => component is null ? null : _components.GetValueOrDefault(component);

    /// <summary>The classes that extend a class, without those that extend them in turn.</summary>
    public IEnumerable<ClientType> Extending(ClientType type) => _byBase[type];

    /// <summary>Whether a type has this name.</summary>
    public bool Declares(string name) => _byName.ContainsKey(name);

    /// <summary>The type of this name, if the contract names it.</summary>
    public ClientType? Named(string name) => _byName.GetValueOrDefault(name) is { IsInline: false } type ? type : null;
}
