using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares which paths and operations there are.</summary>
internal static class PathsComparer
{
    public static void Compare(Session session)
    {
        var before = Paths(session.BaseMapping(session.Base.Root["paths"]));
        var after = Paths(session.RevisionMapping(session.Revision.Root["paths"]));
        foreach (var (key, (path, use)) in before)
        {
            var old = Operations(session.BaseMapping(use), path);
            var now = after.TryGetValue(key, out var other) ? Operations(session.RevisionMapping(other.Use), other.Path) : [];
            ComparePath(session, old, now);
        }

        foreach (var (path, use) in after.Where(path => !before.ContainsKey(path.Key)).Select(path => path.Value))
        {
            foreach (var added in Operations(session.RevisionMapping(use), path))
                ReportAdded(session, added);
        }
    }

    private static void ComparePath(Session session, IReadOnlyList<Endpoint> before, IReadOnlyList<Endpoint> after)
    {
        foreach (var old in before)
        {
            if (after.FirstOrDefault(endpoint => endpoint.Method == old.Method) is not { } now)
                RemovalComparer.Report(session, old, isWholePath: after.Count == 0);
            else if (!IsUnchanged(session, old, now))
                OperationComparer.Compare(session, session.Open(now.Name), old, now);
        }

        foreach (var added in after.Where(endpoint => before.All(old => old.Method != endpoint.Method)))
            ReportAdded(session, added);
    }

    private static bool IsUnchanged(Session session, Endpoint before, Endpoint after) =>
        session.Unchanged.Contain(before, after)
        && session.Unchanged.Contain(before.PathItem["servers"], after.PathItem["servers"])
        && session.Unchanged.Contain(session.Base.Root["security"], session.Revision.Root["security"]);

    private static void ReportAdded(Session session, Endpoint added) =>
        session.Open(added.Name).Report("endpoint-added", $"{added.Name} added", null, added.Node);

    private static IReadOnlyList<Endpoint> Operations(MappingNode? pathItem, string path) => pathItem is null ? [] : Endpoint.Of(path, pathItem);

    // Templates that clash keep their own names: documents do that, though they must not.
    private static Dictionary<string, (string Path, DocumentNode Use)> Paths(MappingNode? paths)
    {
        var byKey = new Dictionary<string, (string, DocumentNode)>(StringComparer.Ordinal);
        foreach (var (path, use) in paths?.Entries.Where(entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal)) ?? [])
        {
            if (!byKey.TryAdd(PathTemplate.Key(path), (path, use)))
                byKey.TryAdd(path, (path, use));
        }

        return byKey;
    }
}
