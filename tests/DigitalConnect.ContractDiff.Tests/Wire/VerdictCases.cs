using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>What a pair of contracts has to be judged as.</summary>
internal static class VerdictCases
{
    /// <summary>Asserts that the change breaks on the wire, by the rules that are named at least.</summary>
    public static async Task BreaksAsync(string before, string after, params string[] rules)
    {
        var verdict = await ContractPair.CompareAsync(before, after);
        Assert.Multiple(() =>
        {
            Assert.That(verdict.WireBreaking, Is.True);
            Assert.That(verdict.Changes.Select(change => change.Id), Is.SupersetOf(rules));
        });
    }

    /// <summary>Asserts that no program that speaks to the old contract breaks.</summary>
    public static async Task IsSafeAsync(string before, string after)
    {
        var verdict = await ContractPair.CompareAsync(before, after);
        Assert.That(
            verdict.Changes.Where(change => change.Severity == Severity.Error).Select(change => $"{change.Id} {change.Message}"), Is.Empty);
    }

    /// <summary>Asserts that nothing at all is said of the wire.</summary>
    public static async Task IsUnchangedAsync(string before, string after)
    {
        var verdict = await ContractPair.CompareAsync(before, after);
        var wire = verdict.Changes.Where(change => !change.Id.StartsWith("client-", StringComparison.Ordinal));
        Assert.That(wire.Select(change => $"{change.Id} {change.Message}"), Is.Empty);
    }
}
