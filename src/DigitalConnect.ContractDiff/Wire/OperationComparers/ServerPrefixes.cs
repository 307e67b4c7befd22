using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>What the servers put in front of every path, if it moved between the servers and the paths: each URL is the same then.</summary>
internal sealed record ServerPrefixes(string Base, string Revision)
{
    private static readonly ServerPrefixes None = new("", "");

    public bool Moved => this != None;

    public static ServerPrefixes Of(Contract before, Contract after)
    {
        var (old, now) = (Servers(before), Servers(after));
        if (old.Count == 0 || old.Select(server => server.Origin).Except(now.Select(server => server.Origin)).Any())
            return None;
        var (oldPrefixes, newPrefixes) = (
            old.Select(server => server.Path).Distinct().ToList(), now.Select(server => server.Path).Distinct().ToList());
        if (oldPrefixes is not [var oldPath] || newPrefixes is not [var newPath])
            return None;
        var (oldPaths, newPaths) = (Paths(before), Paths(after));
        return oldPath != newPath && Kept(oldPaths, newPaths, oldPath, newPath) > Kept(oldPaths, newPaths, "", "")
            ? new ServerPrefixes(oldPath, newPath)
            : None;
    }

    private static int Kept(List<string> before, List<string> after, string oldPrefix, string newPrefix) =>
        before.Select(path => PathTemplate.Key(oldPrefix + path)).Intersect(after.Select(path => PathTemplate.Key(newPrefix + path))).Count();

    private static List<string> Paths(Contract contract) =>
        [.. (contract.References.Follow(contract.Root["paths"]) as MappingNode)?.Entries.Select(entry => entry.Key) ?? []];

    private static List<(string Origin, string Path)> Servers(Contract contract) =>
        [.. contract.Root.Sequence("servers")?.Items.OfType<MappingNode>().Select(server => Split(ServerUrls.Of(server))) ?? []];

    private static (string Origin, string Path) Split(string url)
    {
        var authority = url.IndexOf("://", StringComparison.Ordinal);
        var slash = url.IndexOf('/', authority < 0 ? 0 : authority + 3);
        return slash < 0 ? (url, "") : (url[..slash], url[slash..].TrimEnd('/'));
    }
}
