namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>What callers see of the client that is generated from a contract.</summary>
internal sealed class ClientSurface
{
    private readonly Dictionary<string, ClientType> _byName = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, ClientType> _components;

    public ClientSurface(IReadOnlyList<ClientType> types, IReadOnlyList<ClientMethod> methods, IReadOnlyDictionary<string, ClientType> components)
    {
        (Types, Methods, _components) = (types, methods, components);
        foreach (var type in types)
            _byName.TryAdd(type.Name, type);
    }

    public IReadOnlyList<ClientType> Types { get; }

    public IReadOnlyList<ClientMethod> Methods { get; }

    /// <summary>The type of a schema, by its name in the contract.</summary>
    public ClientType? OfComponent(string? component) => component is null ? null : _components.GetValueOrDefault(component);

    /// <summary>Whether a type has this name.</summary>
    public bool Declares(string name) => _byName.ContainsKey(name);

    /// <summary>The type of this name, if the contract names it.</summary>
    public ClientType? Named(string name) => _byName.GetValueOrDefault(name) is { IsInline: false } type ? type : null;
}
