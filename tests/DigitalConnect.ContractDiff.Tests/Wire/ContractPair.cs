using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>Two contracts in files of their own, for as long as they are compared.</summary>
internal static class ContractPair
{
    public static Task<Verdict> CompareAsync(string before, string after) => CompareAsync(before, after, ComparisonOptions.Default);

    public static async Task<Verdict> CompareAsync(string before, string after, ComparisonOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("contract-diff-");
        try
        {
            var (old, now) = (Path.Combine(folder.FullName, "base.yaml"), Path.Combine(folder.FullName, "revision.yaml"));
            await File.WriteAllTextAsync(old, before);
            await File.WriteAllTextAsync(now, after);
            return await ContractComparison.CompareAsync(old, now, options, TestContext.CurrentContext.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The ids that are found, in order, each once, joined by commas.</summary>
    public static async Task<string> IdsAsync(string before, string after) =>
        string.Join(", ", (await CompareAsync(before, after)).Changes.Select(change => change.Id).Distinct().Order(StringComparer.Ordinal));
}
