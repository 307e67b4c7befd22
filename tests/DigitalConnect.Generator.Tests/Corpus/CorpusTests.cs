using DigitalConnect.Generator.Tests.Generating;

namespace DigitalConnect.Generator.Tests.Corpus;

/// <summary>Reports on a folder of documents, against NSwag's own templates: <c>generator/corpus FOLDER</c>.</summary>
[Category("External")]
public class CorpusTests
{
    [Test]
    public void A_folder_of_documents_is_generated_and_compiled()
    {
        var folder = Environment.GetEnvironmentVariable("DIGITALCONNECT_CORPUS");
        if (folder is null)
            Assert.Ignore("DIGITALCONNECT_CORPUS names no folder.");

        var documents = Documents(folder!);
        using var ours = new GeneratedClients().Generate(documents);
        using var stock = new StockClients().Generate(documents);
        var report = new CorpusReport(
            [.. documents.Select(one => one.Name)],
            new CorpusSide(ours.Code, ours.Refused.ToDictionary(pair => pair.Key, pair => pair.Value.Message), Broken(ours.Code, isStrict: true)),
            new CorpusSide(stock.Code, stock.Refused, Broken(stock.Code, isStrict: false)));
        report.Print(TestContext.Progress, name => ours.Refused[name].Location);
        Assert.That(report.Lost, Is.Empty);
    }

    // A folder that holds one document and its files is one document.
    private static List<(string Name, string Path)> Documents(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is "openapi.yaml" or "openapi.json" or "swagger.yaml" or "swagger.json"
                || Path.GetDirectoryName(file) == Path.TrimEndingDirectorySeparator(folder))
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json")
            .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('/', '-').Replace('.', '-'), Path: Path.GetFullPath(file)))
            .OrderBy(one => one.Name, StringComparer.Ordinal)];

    // One compilation for each: what is broken in one says nothing of another.
    private static Dictionary<string, string> Broken(IReadOnlyDictionary<string, string> code, bool isStrict)
    {
        var broken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in code)
        {
            var compilation = new ClientCompilation(new Dictionary<string, string> { [name] = text });
            if ((isStrict ? compilation.Diagnostics : compilation.Errors) is [var first, ..] all)
                broken.Add(name, $"{all.Count} diagnostics, first {first}");
        }

        return broken;
    }
}
