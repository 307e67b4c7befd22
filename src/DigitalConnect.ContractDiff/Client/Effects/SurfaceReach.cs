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
        _written = Reached(surface.Methods.SelectMany(method => method.Parameters).Select(parameter => parameter.Type));
        _read = Reached(surface.Methods.Select(method => method.Result));
        _holders = new(() => (
            from holder in surface.Types
            from member in holder.Members
            let held = member.Type?.Generated
            where held is not null
            select (held, holder)).ToLookup(pair => pair.held, pair => pair.holder));
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

    private static HashSet<ClientType> Reached(IEnumerable<TypeReference?> from)
    {
        var reached = new HashSet<ClientType>();
        var pending = new Stack<TypeReference?>(from);
        while (pending.TryPop(out var reference))
        {
            if (reference?.Generated is not { } type || !reached.Add(type))
                continue;
            foreach (var member in type)
                pending.Push(member.Type);
        }

        return reached;
    }
}
