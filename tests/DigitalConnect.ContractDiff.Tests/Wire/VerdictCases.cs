using DigitalConnect.ContractDiff.Findings;
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

    /// <summary>Asserts what is said of the wire, each rule once in the order of their ids: of the schema as a request, and as a response.</summary>
    public static Task GiveAsync(string before, string after, string inRequest, string inResponse) =>
        GiveAsync((Documents.WithRequestBody(before), Documents.WithRequestBody(after), inRequest),
            (Documents.WithResponseBody(before), Documents.WithResponseBody(after), inResponse));

    /// <summary>Asserts what is said of the wire, each rule once in the order of their ids, behind its severity.</summary>
    public static async Task GiveAsync(params (string Before, string After, string Expected)[] pairs)
    {
        foreach (var (before, after, expected) in pairs)
        {
            var findings = await WireAsync(before, after);
            Assert.That(string.Join(", ", findings.Select(Name).Distinct().Order(StringComparer.Ordinal)), Is.EqualTo(expected), before);
        }
    }

    /// <summary>The messages about the wire, a line each, in the order of the verdict.</summary>
    public static async Task<string> MessagesAsync(string before, string after) =>
        string.Join('\n', (await WireAsync(before, after)).Select(change => change.Message));

    private static async Task<IEnumerable<Finding>> WireAsync(string before, string after) =>
        (await ContractPair.CompareAsync(before, after)).Changes.Where(change => !change.Id.StartsWith("client-", StringComparison.Ordinal));

    private static string Name(Finding finding) => $"{finding.Severity.ToString().ToLowerInvariant()}: {finding.Id}";
}
