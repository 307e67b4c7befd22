using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>A contract says the same in one file and in many.</summary>
internal sealed class SplitDocumentTests
{
    private const int Resources = 8;

    private DirectoryInfo _folder = null!;

    private static IEnumerable<TestCaseData<SplitContract>> Splits()
    {
        var contract = RichContract.Create(Resources);
        yield return new TestCaseData<SplitContract>(SplitContract.IntoComponents(contract)).SetArgDisplayNames("a file for each component");
        yield return new TestCaseData<SplitContract>(SplitContract.IntoLibrary(contract)).SetArgDisplayNames("a library of components");
        yield return new TestCaseData<SplitContract>(SplitContract.IntoPaths(contract)).SetArgDisplayNames("a file for each path");
    }

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("contract-diff-");

    [TearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [TestCaseSource(nameof(Splits))]
    public async Task One_file_is_the_same_as_many(SplitContract split)
    {
        var whole = Write("whole.json", RichContract.Create(Resources).ToJsonString());
        var main = Write("split", split);

        Assert.Multiple(async () =>
        {
            Assert.That(await FindAsync(whole, main), Is.Empty, "split");
            Assert.That(await FindAsync(main, whole), Is.Empty, "joined");
            Assert.That(await FindAsync(main, Write("copy", split)), Is.Empty, "copied");
        });
    }

    [TestCaseSource(nameof(Splits))]
    public async Task A_change_in_any_file_is_found(SplitContract split)
    {
        var whole = Write("whole.json", RichContract.Create(Resources).ToJsonString());
        var main = Write("split", split);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(main)!, "*.json", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(file, text.Replace("\"maxLength\":10,", "\"maxLength\":5,", StringComparison.Ordinal));
        }

        Assert.That(await FindAsync(whole, main), Has.Some.StartsWith("request-property-max-length-decreased"));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(string before, string after)
    {
        var verdict = await ContractComparison.CompareAsync(before, after, ComparisonOptions.Default, CancellationToken.None);
        return [.. verdict.Changes.Where(IsOnTheWire).Select(change => $"{change.Id} {change.Message}").Concat(verdict.Notes)];
    }

    // Which components the main document names is the client's affair.
    private static bool IsOnTheWire(Finding change) => !change.Id.StartsWith("client-", StringComparison.Ordinal);

    private string Write(string folder, SplitContract split)
    {
        foreach (var (file, content) in split.Files)
            Write(Path.Combine(folder, file), content.ToJsonString());
        return Path.Combine(_folder.FullName, folder, SplitContract.Main);
    }

    private string Write(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
