using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Wire;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares what callers see of two generated clients.</summary>
internal sealed class SurfaceComparison
{
    private readonly List<Impact> _impacts = [];

    private readonly UnchangedNodes _unchanged;

    private SurfaceComparison(SurfaceReach before, SurfaceReach after, ClientNames names, UnchangedNodes unchanged)
    {
        (Before, After, Names, _unchanged) = (before, after, names, unchanged);
        Methods = MethodPairs.Of(before.Surface, after.Surface);
        Types = new TypePairs(before.Surface, after.Surface, Methods, IsUnchanged);
    }

    public MethodPairs Methods { get; }

    public TypePairs Types { get; }

    public SurfaceReach Before { get; }

    public SurfaceReach After { get; }

    public ClientNames Names { get; }

    public static IReadOnlyList<Impact> Compare(SurfaceReach before, SurfaceReach after, ClientNames names, UnchangedNodes unchanged)
    {
        var comparison = new SurfaceComparison(before, after, names, unchanged);
        MethodComparer.Compare(comparison);
        ClientTypeComparer.Compare(comparison);
        return comparison._impacts;
    }

    /// <summary>Whether the contract says the same of a type as before, in all that it leads to. What makes a result is more than its node, and
    /// what is a file depends on the operation.</summary>
    public bool IsUnchanged(ClientType before, ClientType after) =>
        !before.IsResult && before.Name == after.Name && before.HasFiles == after.HasFiles && _unchanged.Contain(before.Node, after.Node);

    /// <summary>Whether the contract says the same of a method as before, in all that it leads to.</summary>
    public bool IsUnchanged(ClientMethod before, ClientMethod after) =>
        before.Name == after.Name && _unchanged.Contain(before.Endpoint, after.Endpoint);

    public void Report(Impact impact) => _impacts.Add(impact);
}
