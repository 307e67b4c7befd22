using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares which paths and operations there are.</summary>
internal static class PathsComparer
{
    public static void Compare(Session session)
    {
        var after = Endpoint.Of(session.Revision);
        var pairs = EndpointPairs.Of(Endpoint.Of(session.Base), after, session.Prefixes);
        var keptPaths = after.Select(now => PathTemplate.Key(session.Prefixes.Revision + now.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var (old, now) in pairs.Pairs)
        {
            if (!IsUnchanged(session, old, now))
                OperationComparer.Compare(session, session.Open(now.Name), old, now);
        }

        foreach (var removed in pairs.Removed)
            RemovalComparer.Report(session, removed, isWholePath: !keptPaths.Contains(PathTemplate.Key(session.Prefixes.Base + removed.Path)));
        foreach (var added in pairs.Added)
            session.Open(added.Name).Report(OperationRules.Added, $"{added.Name} added", null, added.Node);
    }

    private static bool IsUnchanged(Session session, Endpoint before, Endpoint after) =>
        session.Unchanged.Contain(before, after)
        && session.Unchanged.Contain(before.PathItem["servers"], after.PathItem["servers"])
        && session.Unchanged.Contain(session.Base.Root["security"], session.Revision.Root["security"]);
}
