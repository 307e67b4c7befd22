using DigitalConnect.ContractDiff.ClientImpact.Surface;

namespace DigitalConnect.ContractDiff.ClientImpact.Effects;

/// <summary>Compares what callers see of two generated clients.</summary>
internal sealed class SurfaceComparison
{
    private readonly List<Impact> _impacts = [];

    private SurfaceComparison(ClientSurface before, ClientSurface after)
    {
        Methods = MethodPairs.Of(before, after);
        Types = new TypePairs(before, after, Methods);
        (Before, After) = (new SurfaceReach(before), new SurfaceReach(after));
    }

    public MethodPairs Methods { get; }

    public TypePairs Types { get; }

    public SurfaceReach Before { get; }

    public SurfaceReach After { get; }

    public static IReadOnlyList<Impact> Compare(ClientSurface before, ClientSurface after)
    {
        var comparison = new SurfaceComparison(before, after);
        MethodComparer.Compare(comparison);
        TypeComparer.Compare(comparison);
        return comparison._impacts;
    }

    public void Report(Impact impact) => _impacts.Add(impact);
}
