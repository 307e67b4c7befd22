using DigitalConnect.ContractDiff.ClientImpact.Surface;

namespace DigitalConnect.ContractDiff.ClientImpact.Effects;

/// <summary>Which types callers hand over, which they are handed, and by which operations.</summary>
internal sealed class SurfaceReach
{
    private readonly ClientSurface _surface;
    private readonly HashSet<ClientType> _written;
    private readonly HashSet<ClientType> _read;

    public SurfaceReach(ClientSurface surface)
    {
        _surface = surface;
        _written = Reach(surface.Methods.SelectMany(method => method.Parameters).Select(parameter => parameter.Type));
        _read = Reach(surface.Methods.Select(method => method.Result));
    }

    public IReadOnlyList<ClientType> Types => _surface.Types;

    /// <summary>Whether callers make such values to send them. A type that nothing reaches may be for anything.</summary>
    public bool IsWritten(ClientType type) => _written.Contains(type);

    /// <summary>Whether callers look at what such values hold.</summary>
    public bool IsRead(ClientType type) => _read.Contains(type) || !_written.Contains(type);

    /// <summary>The operations that lead to the type, in the order of the contract.</summary>
    public IReadOnlyList<string> Operations(ClientType type) =>
    [
        .. from method in _surface.Methods
           where Reach(method.Parameters.Select(parameter => parameter.Type).Append(method.Result)).Contains(type)
           select method.Endpoint.Name,
    ];

    private static HashSet<ClientType> Reach(IEnumerable<TypeReference?> from)
    {
        var reached = new HashSet<ClientType>();
        var pending = new Queue<ClientType>();
        Add(from);
        while (pending.TryDequeue(out var type))
            Add(type.Members.Select(member => member.Type));
        return reached;

        void Add(IEnumerable<TypeReference?> references)
        {
            foreach (var start in references)
            {
                for (var reference = start; reference is not null; reference = reference.Element)
                {
                    if (reference.Type is { } type && reached.Add(type))
                        pending.Enqueue(type);
                }
            }
        }
    }
}
