using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.Comparison;

/// <summary>Makes one verdict of those on several documents.</summary>
internal static class VerdictMerge
{
    public static Verdict Of(IReadOnlyList<(DocumentPair Documents, Verdict Verdict)> verdicts)
    {
        var documents = verdicts.Select(pair => new ComparedDocument(
            pair.Documents.Name, pair.Documents.Base, pair.Documents.Revision,
            pair.Verdict.WireBreaking, pair.Verdict.ClientBreaking, pair.Verdict.SuggestedVersionBump));
        if (verdicts is [var (_, only)])
            return only with { Documents = [.. documents] };
        return new Verdict
        {
            Documents = [.. documents],
            Changes = [.. from pair in verdicts from change in pair.Verdict.Changes select change with { Document = pair.Documents.Name }],
            Accepted =
            [
                .. from pair in verdicts
                   from accepted in pair.Verdict.Accepted
                   select accepted with { Finding = accepted.Finding with { Document = pair.Documents.Name } },
            ],
            Notes = [.. verdicts.SelectMany(pair => pair.Verdict.Notes).Distinct()],
            SuggestedVersionBump = VersionBump.Farthest(verdicts.Select(pair => pair.Verdict.SuggestedVersionBump)),
        };
    }
}
