using DigitalConnect.ContractDiff.Client.Surface;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Which types callers hand over, which they are handed, and by which operations.</summary>
internal sealed class SurfaceReach
{
    private readonly HashSet<ClientType> _written;
    private readonly HashSet<ClientType> _read;
    private readonly Lazy<ILookup<ClientType, ClientType>> _holders;

    public SurfaceReach(ClientSurface surface)
    {
        Surface = surface;
        // An object of a derived class may be given wherever its base is taken; which of them is read, a discriminator has to tell.
        _written = Reached(surface.Methods.SelectMany(method => method.Parameters).Select(parameter => parameter.Type), surface.Extending);
        _read = Reached(surface.Methods.Select(method => method.Result), type => type.Discriminator?.Kinds.Values ?? []);
        _holders = new(() => (
            from holder in surface.Types
            from member in holder.Members
            let held = member.Type?.Generated
            where held is not null
            select (held, holder))
            .Concat(from type in surface.Types where type.Base is not null select (held: type, holder: type.Base))
            .ToLookup(pair => pair.held, pair => pair.holder));
    }

    public ClientSurface Surface { get; }

    /// <summary>Whether callers make such values to send them. A type that nothing reaches may be for anything.</summary>
    public bool IsWritten(ClientType type) => _written.Contains(type);

    /// <summary>Whether callers look at what such values hold.</summary>
    public bool IsRead(ClientType type) => _read.Contains(type) || !_written.Contains(type);

    /// <summary>The operations that lead to the type, in the order of the contract.</summary>
    public IReadOnlyList<string> Operations(ClientType type)
    {
        var holders = new HashSet<ClientType> { type };
        var pending = new Queue<ClientType>([type]);
        while (pending.TryDequeue(out var held))
        {
            foreach (var holder in _holders.Value[held].Where(holders.Add))
                pending.Enqueue(holder);
        }

        return
        [
            .. from method in Surface.Methods
               where method.Parameters.Select(parameter => parameter.Type)
                   .Append(method.Result)
                   .Any(used => used?.Generated is { } direct && holders.Contains(direct))
               select method.Endpoint.Name,
        ];
    }

    private static HashSet<ClientType> Reached(IEnumerable<TypeReference?> from, Func<ClientType, IEnumerable<ClientType>> derived)
    {
        var reached = new HashSet<ClientType>();
        var pending = new Stack<ClientType?>(from.Select(reference => reference?.Generated));
        while (pending.TryPop(out var next))
        {
            if (next is not { } type || !reached.Add(type))
                continue;
            foreach (var member in type)
                pending.Push(member.Type?.Generated);
            foreach (var extending in derived(type))
                pending.Push(extending);
        }

        return reached;
    }
}
