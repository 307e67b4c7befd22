using DigitalConnect.ContractDiff.Client.Effects;
using DigitalConnect.ContractDiff.Client.Reading;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Wire;

namespace DigitalConnect.ContractDiff.Client;

/// <summary>The clients that are generated from two contracts.</summary>
internal sealed record ClientPair(SurfaceReach Before, SurfaceReach After, ClientNames Names, UnchangedNodes Unchanged)
{
    /// <summary>Reads both at the same time; null if they are the same, as nothing that they are generated from changed.</summary>
    public static async Task<ClientPair?> ReadAsync(Session session, ClientNames names)
    {
        var (before, after) = (session.Base.Root, session.Revision.Root);
        if (session.Unchanged.Contain(before["paths"], after["paths"]) && session.Unchanged.Contain(before["components"], after["components"]))
            return null;
        var surfaces = await Task.WhenAll(ReadAsync(session.Base), ReadAsync(session.Revision));
        return new ClientPair(surfaces[0], surfaces[1], names, new UnchangedNodes(session.Base, session.Revision));

        Task<SurfaceReach> ReadAsync(Contract contract) => Task.Run(() => new SurfaceReach(SurfaceReader.Read(contract, names.ClientName)));
    }

    /// <summary>What the second breaks for code that uses the first. It changes nothing that a comparison on the wire looks at.</summary>
    public IReadOnlyList<Impact> Compare() => SurfaceComparison.Compare(Before, After, Names, Unchanged);
}
