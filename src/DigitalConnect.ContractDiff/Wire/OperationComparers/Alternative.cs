using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>One way to authenticate: schemes that are needed together, with the scopes of each.</summary>
internal sealed record Alternative(IReadOnlyDictionary<string, IReadOnlySet<string>> Schemes, DocumentNode? Node)
{
    public string Name => Schemes.Count == 0 ? "no authentication" : string.Join(" and ", Schemes.Keys);

    /// <summary>The alternatives of a <c>security</c> list; no list, or an empty one, asks for nothing. Schemes get the names that the new
    /// document knows them by.</summary>
    public static IReadOnlyList<Alternative> Read(DocumentNode? security, Func<string, string> rename)
    {
        var alternatives = (security as SequenceNode)?.Items.OfType<MappingNode>().Select(node => Read(node, rename)).ToList() ?? [];
        return alternatives.Count > 0 ? alternatives : [new Alternative(new Dictionary<string, IReadOnlySet<string>>(), null)];
    }

    /// <summary>Whether whoever satisfies the other alternative satisfies this one.</summary>
    public bool IsMetBy(Alternative other) =>
        Schemes.All(scheme => other.Schemes.TryGetValue(scheme.Key, out var scopes) && scheme.Value.IsSubsetOf(scopes));

    public bool HasSameSchemes(Alternative other) => Schemes.Count == other.Schemes.Count && Schemes.Keys.All(other.Schemes.ContainsKey);

    private static Alternative Read(MappingNode node, Func<string, string> rename)
    {
        var schemes = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var (name, scopes) in node.Entries)
            schemes.TryAdd(rename(name), Scopes(scopes));
        return new Alternative(schemes, node);
    }

    private static HashSet<string> Scopes(DocumentNode? scopes) =>
        (scopes as SequenceNode)?.Items.OfType<ScalarNode>().Select(scope => scope.Value).ToHashSet(StringComparer.Ordinal) ?? [];
}
