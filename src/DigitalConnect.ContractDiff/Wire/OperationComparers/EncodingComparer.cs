using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares how the parts of a form are spelled.</summary>
internal static class EncodingComparer
{
    private static readonly string[] Keywords = ["contentType", "style", "explode"];

    public static void Compare(Session session, OperationScope scope, string media, MappingNode before, MappingNode after)
    {
        foreach (var (part, use) in session.BaseMapping(before["encoding"])?.Entries ?? [])
        {
            if (session.BaseMapping(use) is not { } old || session.RevisionMapping(session.RevisionMapping(after["encoding"])?[part]) is not { } now)
                continue;
            foreach (var keyword in Keywords.Where(keyword => IsReplaced(old.Text(keyword), now.Text(keyword))))
            {
                scope.Report(
                    BodyRules.EncodingChanged,
                    $"{keyword} of '{part}' in {media} went from {old.Text(keyword)} to {now.Text(keyword)}",
                    old[keyword],
                    now[keyword]);
            }
        }
    }

    // What is not written down is left to who sends it.
    private static bool IsReplaced(string? before, string? after) =>
        before is not null && after is not null && !string.Equals(before, after, StringComparison.OrdinalIgnoreCase);
}
