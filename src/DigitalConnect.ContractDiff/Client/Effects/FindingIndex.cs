using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>
/// Finds the finding on the wire that has the same cause as an effect on the client: both carry the place in the contract that
/// changed, and what the change is about. Each place and aspect is looked up, so that a thousand changes cost a thousand times one.
/// </summary>
internal sealed class FindingIndex
{
    private readonly Contract _before;
    private readonly Contract _after;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly Dictionary<(SourceLocation Place, Aspects Aspect), int> _byPlace = [];
    private readonly Dictionary<(string File, string Pointer, Aspects Aspect), int> _byPointer = [];
    private readonly List<(string Pointer, int At)> _sorted;

    public FindingIndex(Contract before, Contract after, IReadOnlyList<Finding> findings)
    {
        (_before, _after, _findings) = (before, after, findings);
        for (var at = 0; at < findings.Count; at++)
            Add(findings[at], at);
        _sorted = [.. findings.Select((finding, at) => (finding.Pointer, at)).OrderBy(entry => entry.Pointer, StringComparer.Ordinal)];
    }

    /// <summary>The place of the finding in the list; null if there is none.</summary>
    public int? Find(Impact impact)
    {
        var causes = Causes(impact);
        return AtPlace(impact, impact.Aspects) ?? AtPointer(causes, impact.Aspects)
            ?? (impact.Aspects is Aspects.None or Aspects.Type ? AtPlace(impact, Aspects.None) ?? AtPointer(causes, Aspects.None) : null)
            ?? Below(causes, impact.Aspects)
            // Null in what a list or a map holds makes it another type.
            ?? (impact.Aspects == Aspects.Type ? Below(causes, Aspects.Nullability) : null);
    }

    private static IEnumerable<Aspects> AspectsOf(Finding finding)
    {
        foreach (var aspect in Enum.GetValues<Aspects>())
        {
            if (aspect != Aspects.None && finding.Rule.Aspects.HasFlag(aspect))
                yield return aspect;
        }

        // What has no aspect of its own may be caused by any change of what is there.
        if (!finding.Rule.IsDocumentation)
            yield return Aspects.None;
    }

    private void Add(Finding finding, int at)
    {
        foreach (var aspect in AspectsOf(finding))
        {
            foreach (var place in new[] { finding.Base, finding.Revision }.OfType<SourceLocation>())
            {
                Keep(_byPlace, (place, aspect), at);
                Keep(_byPointer, (place.File, finding.Pointer, aspect), at);
            }
        }
    }

    // Of several the gravest, and of those the first.
    private void Keep<TKey>(Dictionary<TKey, int> index, TKey key, int at)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var known) || IsGraver(at, known))
            index[key] = at;
    }

    private int? AtPlace(Impact impact, Aspects aspect) => Gravest(
        from node in new[] { impact.Before, impact.After }
        where node is not null && _byPlace.ContainsKey((node.Location, aspect))
        select _byPlace[(node.Location, aspect)]);

    private int? AtPointer(IReadOnlyList<DocumentNode> causes, Aspects aspect) => Gravest(
        from cause in causes
        let key = (cause.File, cause.Pointer, aspect)
        where _byPointer.ContainsKey(key)
        select _byPointer[key]);

    private int? Below(IReadOnlyList<DocumentNode> causes, Aspects aspect) =>
        aspect == Aspects.None ? null : Gravest(causes.SelectMany(Below).Where(at => _findings[at].Rule.Aspects.HasFlag(aspect)));

    private IEnumerable<int> Below(DocumentNode cause)
    {
        var pointer = cause.Pointer + "/";
        var (low, high) = (0, _sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_sorted[middle].Pointer, pointer) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (var at = low; at < _sorted.Count && _sorted[at].Pointer.StartsWith(pointer, StringComparison.Ordinal); at++)
        {
            var finding = _findings[_sorted[at].At];
            if (finding.Base?.File == cause.File || finding.Revision?.File == cause.File)
                yield return _sorted[at].At;
        }
    }

    private int? Gravest(IEnumerable<int> found)
    {
        int? best = null;
        foreach (var at in found)
        {
            if (best is not { } known || IsGraver(at, known))
                best = at;
        }

        return best;
    }

    private bool IsGraver(int one, int other) =>
        (_findings[one].Severity, -one).CompareTo((_findings[other].Severity, -other)) > 0;

    private IReadOnlyList<DocumentNode> Causes(Impact impact)
    {
        var (before, after) = (_before.References, _after.References);
        var causes = new[]
        {
            impact.After, impact.Before, impact.Scope, after.Follow(impact.After), after.Follow(impact.Scope), before.Follow(impact.Before),
        };
        return [.. causes.OfType<DocumentNode>().Distinct()];
    }
}
