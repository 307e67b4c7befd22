using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Finds the finding on the wire that has the same cause as an effect on the client.</summary>
internal sealed class FindingIndex
{
    private readonly Contract _before;
    private readonly Contract _after;
    private readonly List<(Finding Finding, int At)> _byPointer;
    private readonly ILookup<SourceLocation?, (Finding Finding, int At)> _byBase;
    private readonly ILookup<SourceLocation?, (Finding Finding, int At)> _byRevision;

    public FindingIndex(Contract before, Contract after, IReadOnlyList<Finding> findings)
    {
        (_before, _after) = (before, after);
        var all = findings.Select((finding, at) => (Finding: finding, At: at)).ToList();
        _byPointer = [.. all.OrderBy(found => found.Finding.Pointer, StringComparer.Ordinal)];
        _byBase = all.ToLookup(found => found.Finding.Base);
        _byRevision = all.ToLookup(found => found.Finding.Revision);
    }

    /// <summary>The place of the finding in the list; null if there is none.</summary>
    public int? Find(Impact impact)
    {
        var causes = Causes(impact);
        var best = Candidates(impact, causes)
            .Where(found => Fits(impact, causes, found.Finding))
            .Select(found => (Score: Score(impact, causes, found.Finding), found.At))
            .ToList();
        return best.Count == 0 ? null : best.OrderByDescending(found => found.Score).ThenBy(found => found.At).First().At;
    }

    private IEnumerable<(Finding Finding, int At)> Candidates(Impact impact, IReadOnlyList<string> causes)
    {
        var placed = (impact.Before is null ? [] : _byBase[impact.Before.Location])
            .Concat(impact.After is null ? [] : _byRevision[impact.After.Location]);
        return placed.Concat(causes.SelectMany(AtOrBelow));
    }

    private IReadOnlyList<string> Causes(Impact impact)
    {
        var (before, after) = (_before.References, _after.References);
        var causes = new[]
        {
            impact.After, impact.Before, impact.Scope, after.Follow(impact.After), after.Follow(impact.Scope), before.Follow(impact.Before),
        };
        return [.. causes.OfType<DocumentNode>().Select(cause => cause.Pointer).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<(Finding Finding, int At)> AtOrBelow(string pointer)
    {
        var (low, high) = (0, _byPointer.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_byPointer[middle].Finding.Pointer, pointer) < 0 ? (middle + 1, high) : (low, middle);
        }

        return _byPointer.Skip(low).TakeWhile(found => found.Finding.Pointer.StartsWith(pointer, StringComparison.Ordinal))
            .Where(found => found.Finding.Pointer.Length == pointer.Length || found.Finding.Pointer[pointer.Length] == '/');
    }

    private static bool Fits(Impact impact, IReadOnlyList<string> causes, Finding finding) =>
        AreOfOneFile(finding.Base, impact.Before) && AreOfOneFile(finding.Revision, impact.After)
        && (
            IsHinted(impact, finding)
                || (impact.Hint is "" or "type" && IsPlaced(impact, causes, finding) && !VersionBump.IsDocumentation(finding.Id)));

    private static int Score(Impact impact, IReadOnlyList<string> causes, Finding finding) =>
        (IsPlaced(impact, causes, finding) ? 16 : 0) + (
            finding.Pointer == impact.Node.Pointer ? 8 : 0) + (IsHinted(impact, finding) ? 4 : 0) + (int)finding.Severity;

    private static bool IsHinted(Impact impact, Finding finding) =>
        impact.Hint.Length > 0 && finding.Id.Contains(impact.Hint, StringComparison.Ordinal);

    private static bool IsPlaced(Impact impact, IReadOnlyList<string> causes, Finding finding) =>
        (impact.Before is { } old && finding.Base == old.Location)
            || (impact.After is { } now && finding.Revision == now.Location)
            || causes.Contains(finding.Pointer);

    private static bool AreOfOneFile(SourceLocation? location, DocumentNode? node) => location is null || node is null || location.File == node.File;
}
