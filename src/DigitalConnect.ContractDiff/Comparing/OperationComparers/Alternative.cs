using DigitalConnect.ContractDiff.Loading;

namespace DigitalConnect.ContractDiff.Comparing.OperationComparers;

/// <summary>One way to authenticate: schemes that are needed together, with the scopes of each.</summary>
internal sealed record Alternative(IReadOnlyDictionary<string, IReadOnlySet<string>> Schemes, DocumentNode? Node)
{
    public string Name => Schemes.Count == 0 ? "no authentication" : string.Join(" and ", Schemes.Keys);

    /// <summary>The alternatives of a <c>security</c> list; no list, or an empty one, asks for nothing.</summary>
    public static IReadOnlyList<Alternative> Read(DocumentNode? security)
    {
        var alternatives = (security as SequenceNode)?.Items.OfType<MappingNode>().Select(Read).ToList() ?? [];
        return alternatives.Count > 0 ? alternatives : [new Alternative(new Dictionary<string, IReadOnlySet<string>>(), null)];
    }

    /// <summary>Whether whoever satisfies the other alternative satisfies this one.</summary>
    public bool IsMetBy(Alternative other) =>
        Schemes.All(scheme => other.Schemes.TryGetValue(scheme.Key, out var scopes) && scheme.Value.IsSubsetOf(scopes));

    public bool HasSameSchemes(Alternative other) => Schemes.Count == other.Schemes.Count && Schemes.Keys.All(other.Schemes.ContainsKey);

    private static Alternative Read(MappingNode node) => new(
        node.Entries.ToDictionary(
            scheme => scheme.Key,
            IReadOnlySet<string> (scheme) => Scopes(scheme.Value),
            StringComparer.Ordinal),
        node);

    private static HashSet<string> Scopes(DocumentNode? scopes) =>
        (scopes as SequenceNode)?.Items.OfType<ScalarNode>().Select(scope => scope.Value).ToHashSet(StringComparer.Ordinal) ?? [];
}
