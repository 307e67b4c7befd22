using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares the types of two clients.</summary>
internal static class ClientTypeComparer
{
    public static void Compare(SurfaceComparison comparison)
    {
        var stayed = comparison.Types.Pairs.Where(pair => pair.Before.Name == pair.After.Name).Select(pair => pair.Before).ToHashSet();
        foreach (var type in comparison.Before.Surface.Types.Where(type => !stayed.Contains(type)))
            CompareName(comparison, type);
        foreach (var (before, after) in comparison.Types.Pairs)
        {
            if (comparison.IsUnchanged(before, after))
                continue;
            if (before.Kind != after.Kind)
                Report(comparison, before, after, ClientRules.TypeReplaced, $"{Noun(after.Kind)} now; it was {Noun(before.Kind)}", Aspects.Type);
            else if (before.IsEnum)
                ClientEnumComparer.Compare(comparison, before, after);
            else
                CompareMembers(comparison, before, after);
        }
    }

    private static void CompareMembers(SurfaceComparison comparison, ClientType before, ClientType after)
    {
        MemberComparer.Compare(comparison, before, after);
        DiscriminatorEffects.Compare(comparison, before, after);
    }

    private static void CompareName(SurfaceComparison comparison, ClientType type)
    {
        // Where a type goes that the contract does not name, so does what uses it.
        var renamed = comparison.Types.Renamed(type);
        if (renamed is null && (type.IsInline || (type.IsResult && comparison.After.Surface.Declares(type.Name))))
            return;
        var (rule, effect) = renamed is null ? (ClientRules.TypeRemoved, "removed") : (ClientRules.TypeRenamed, $"renamed to {renamed.Name}");
        Report(comparison, type, renamed, rule, effect, AspectsOf(type, renamed));
    }

    private static void Report(SurfaceComparison comparison, ClientType before, ClientType? after, Rule rule, string effect, Aspects aspects) =>
        comparison.Report(
            new Impact(rule, new ClientEffect(comparison.Names.Type(before.Name), effect, true), before.Node, after?.Node, aspects)
            {
                Operations = () => after is null ? comparison.Before.Operations(before) : comparison.After.Operations(after),
            });

    // A result comes and goes with its operation, and what only its title names goes with the place where it stands.
    private static Aspects AspectsOf(ClientType type, ClientType? renamed) => type switch
    {
        { IsResult: true } => renamed is null ? Aspects.Removal : Aspects.OperationId,
        { Component: null } when renamed is null => Aspects.Removal,
        _ => Aspects.Schema,
    };

    private static string Noun(ClientTypeKind kind) => kind switch
    {
        ClientTypeKind.Enum => "an enumeration",
        ClientTypeKind.Union => "a value of one of several types",
        _ => "a class",
    };
}
