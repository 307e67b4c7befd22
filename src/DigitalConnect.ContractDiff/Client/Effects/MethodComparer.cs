using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares the methods of two clients.</summary>
internal static class MethodComparer
{
    public static void Compare(SurfaceComparison comparison)
    {
        foreach (var (before, after) in comparison.Methods.Pairs)
        {
            if (!comparison.IsUnchanged(before, after))
                Compare(comparison, before, after);
        }

        foreach (var method in comparison.Methods.Removed)
            Report(comparison, ClientRules.MethodRemoved, method, "removed", true, method.Endpoint.Node, null, Aspects.Removal, method);
        foreach (var method in comparison.Methods.Added)
        {
            Report(
                comparison,
                null,
                method,
                "added: callers go on as they are; a class that implements the interface by hand, such as a fake, has to follow",
                false,
                null,
                method.Endpoint.Node,
                Aspects.Addition,
                method);
        }
    }

    private static void Compare(SurfaceComparison comparison, ClientMethod before, ClientMethod after)
    {
        if (before.Name != after.Name)
            Report(ClientRules.MethodRenamed, $"renamed to {after.Name}Async", true, before.Endpoint.Node, after.Endpoint.Node, Aspects.OperationId);
        if (after.IsObsolete && !before.IsObsolete)
            Report(null, "obsolete: calls are a compiler warning", false, before.Endpoint.Node, after.Endpoint.Node, Aspects.Deprecation);
        MethodParametersComparer.Compare(comparison.Types, before, after, Report);
        ResultComparer.Compare(comparison.Types, before, after, Report);

        void Report(
            Rule? rule, string effect, bool isBreaking, DocumentNode? old, DocumentNode? now, Aspects aspects, DocumentNode? scope = null) =>
            MethodComparer.Report(comparison, rule, before, effect, isBreaking, old, now, aspects, after, scope);
    }

    private static void Report(
        SurfaceComparison comparison,
        Rule? rule,
        ClientMethod method,
        string effect,
        bool isBreaking,
        DocumentNode? before,
        DocumentNode? after,
        Aspects aspects,
        ClientMethod reached,
        DocumentNode? scope = null)
    {
        var member = comparison.Names.Method(method.Name);
        comparison.Report(
            new Impact(
                rule,
                new ClientEffect(member, effect, isBreaking),
                before,
                after,
                aspects)
            { Scope = scope, Operations = () => [reached.Endpoint.Name] });
    }
}
