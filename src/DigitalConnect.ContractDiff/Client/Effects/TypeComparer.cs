using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares the types of two clients.</summary>
internal static class TypeComparer
{
    public static void Compare(SurfaceComparison comparison)
    {
        var stayed = comparison.Types.Pairs.Where(pair => pair.Before.Name == pair.After.Name).Select(pair => pair.Before).ToHashSet();
        foreach (var type in comparison.Before.Surface.Types.Where(type => !type.IsInline && !stayed.Contains(type)))
            CompareName(comparison, type);
        foreach (var (before, after) in comparison.Types.Pairs)
        {
            if (comparison.IsUnchanged(before, after))
                continue;
            if (before.IsEnum)
                EnumComparer.Compare(comparison, before, after);
            else
                MemberComparer.Compare(comparison, before, after);
        }
    }

    private static void CompareName(SurfaceComparison comparison, ClientType type)
    {
        // What becomes of a result is said of its method, unless it is only called otherwise.
        var renamed = comparison.Types.Renamed(type);
        if (renamed is null && (type.IsResult || comparison.Types.IsInlined(type)))
            return;
        var effect = renamed is null ? "removed" : $"renamed to {renamed.Name}";
        comparison.Report(
            new Impact(
                renamed is null ? "client-type-removed" : "client-type-renamed",
                new ClientEffect(comparison.Names.Type(type.Name), effect, true),
                type.Node,
                renamed?.Node,
                type.IsResult ? Aspects.OperationId : Aspects.Schema)
            {
                Operations = () => renamed is null ? comparison.Before.Operations(type) : comparison.After.Operations(renamed),
            });
    }
}
