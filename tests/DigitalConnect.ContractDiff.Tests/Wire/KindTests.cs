namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>Kinds of changes that hide well: in references, defaults, styles and numbers.</summary>
internal sealed class KindTests
{
    private static string List => Path.Combine(Repository.Root, "tests/DigitalConnect.ContractDiff.Tests/Wire/kinds.txt");

    private static IEnumerable<TestCaseData> Kinds =>
        from text in File.ReadAllText(List).ReplaceLineEndings("\n").Split("\n=== ").Skip(1)
        let head = text[..text.IndexOf('\n', StringComparison.Ordinal)].Split(" | ")
        let pair = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split("\n---\n")
        select new TestCaseData(pair[0], pair[1], head[1] == "breaks").SetName($"A change that hides well is judged: {head[0]}");

    [TestCaseSource(nameof(Kinds))]
    public async Task A_change_that_hides_well_is_judged(string before, string after, bool breaks)
    {
        var verdict = await ContractPair.CompareAsync(before, after);

        Assert.That(verdict.WireBreaking, Is.EqualTo(breaks), string.Join(", ", verdict.Changes.Select(change => change.Id)));
    }
}
