using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The operations of a finding, for readers.</summary>
internal static class Reach
{
    /// <summary>The first few: a component can reach a thousand operations, and people need to know only that it does.</summary>
    public static IEnumerable<string> Of(Finding finding, int most) => finding.Reached.Count <= most
        ? finding.Reached
        : [.. finding.Reached.Take(most), Rest(finding.Reached.Count - most)];

    private static string Rest(int count) => $"and {count} more operation{(count == 1 ? "" : "s")}";
}
