using DigitalConnect.Generator.Tests.Generating;

namespace DigitalConnect.Generator.Tests;

/// <summary>
/// Reports on a folder of documents: DIGITALCONNECT_CORPUS=folder dotnet test --filter Corpus prints which were generated, compiled,
/// refused (and why) and broken.
/// </summary>
[Category("External")]
public class CorpusTests
{
    [Test]
    public void A_folder_of_documents_is_generated_and_compiled()
    {
        var folder = Environment.GetEnvironmentVariable("DIGITALCONNECT_CORPUS");
        if (folder is null)
        {
            Assert.Ignore("DIGITALCONNECT_CORPUS names no folder.");
        }

        var documents = Directory.EnumerateFiles(folder!, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is "openapi.yaml" or "openapi.json" or "swagger.yaml" or "swagger.json"
                || Path.GetDirectoryName(file) == folder)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json")
            .Select(file => (Name: Path.GetRelativePath(folder!, file).Replace('/', '-').Replace('.', '-'), Path: file)).Order().ToList();
        using var clients = new GeneratedClients().Generate(documents);
        var broken = new ClientCompilation(clients.Code).Diagnostics.GroupBy(line => line.Split('(')[0]).ToDictionary(group => group.Key, group =>
            group.First());
        foreach (var (name, exception) in clients.Refused)
        {
            TestContext.Out.WriteLine($"refused   {name}: {exception.Location.Line},{exception.Location.Column} {exception.Message}");
        }

        foreach (var (name, diagnostic) in broken)
        {
            TestContext.Out.WriteLine($"broken    {name}: {diagnostic}");
        }

        TestContext.Out.WriteLine($"{documents.Count} documents, {clients.Code.Count} generated, {clients.Code.Count - broken.Count} compiled, " +
            $"{clients.Refused.Count} refused, {broken.Count} broken");
        Assert.That(broken, Is.Empty);
    }
}
