using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>What a run costs grows with the document, not faster: counted in bytes, which every machine counts alike.</summary>
[NonParallelizable]
public sealed class GrowthTests
{
    private const int Small = 100;
    private const int Times = 4;

    // Tables grow by doubling, so that not every size has the same share of empty places.
    private const double Tolerance = 1.15;

    [Test]
    public async Task A_contract_four_times_as_large_costs_four_times_as_much()
    {
        await AllocatedAsync(Small);

        var (small, large) = (await AllocatedAsync(Small), await AllocatedAsync(Times * Small));

        Assert.Multiple(() =>
        {
            Assert.That((double)large.Loading / small.Loading, Is.LessThan(Times * Tolerance), "loading");
            Assert.That((double)large.Comparing / small.Comparing, Is.LessThan(Times * Tolerance), "comparing");
        });
    }

    [Test]
    public async Task Values_of_an_enumeration_that_are_all_replaced_cost_what_they_are_many()
    {
        await ReplacedAsync(Small);

        var (few, many) = (await ReplacedAsync(500), await ReplacedAsync(Times * 500));

        Assert.That((double)many / few, Is.LessThan(Times * Tolerance));
    }

    private static async Task<long> ReplacedAsync(int values)
    {
        using var folder = new Client.TemporaryFolder();
        var contracts = new List<Contract>();
        foreach (var prefix in new[] { "old", "new" })
        {
            var file = Path.Combine(folder.Path, $"{prefix}.yaml");
            var list = string.Join(", ", Enumerable.Range(0, values).Select(at => $"{prefix}{at}"));
            await File.WriteAllTextAsync(file, Wire.Documents.WithRequestBody(
                Wire.Documents.Holding($"{{ type: string, enum: [ {list} ] }}")));
            contracts.Add(await ContractLoader.LoadAsync(file, CancellationToken.None));
        }

        var start = GC.GetTotalAllocatedBytes(precise: true);
        Assert.That((await CompareAsync(contracts[0], contracts[1])).Changes, Has.Count.EqualTo(2 * values));
        return GC.GetTotalAllocatedBytes(precise: true) - start;
    }

    [Test]
    public async Task Findings_grow_with_the_contract()
    {
        Assert.That((await CompareAsync(Times * Small)).Count, Is.GreaterThan(3 * (await CompareAsync(Small)).Count).And.GreaterThan(20));
    }

    private static async Task<(long Loading, long Comparing)> AllocatedAsync(int paths)
    {
        using var files = new SampleFiles(paths);
        var start = GC.GetTotalAllocatedBytes(precise: true);
        var (before, after) = await files.LoadAsync();
        var loaded = GC.GetTotalAllocatedBytes(precise: true);
        await RenderAsync(before, after);
        return (loaded - start, GC.GetTotalAllocatedBytes(precise: true) - loaded);
    }

    private static async Task<IReadOnlyList<Findings.Finding>> CompareAsync(int paths)
    {
        using var files = new SampleFiles(paths);
        var (before, after) = await files.LoadAsync();
        return (await CompareAsync(before, after)).Changes;
    }

    private static async Task<string> RenderAsync(Contract before, Contract after) =>
        Reports.Create("json", false).Render(PrintableVerdict.Of(await CompareAsync(before, after)));

    private static Task<Findings.Verdict> CompareAsync(Contract before, Contract after) =>
        ContractComparison.CompareAsync(before, after, TimeProvider.System, CancellationToken.None);
}
