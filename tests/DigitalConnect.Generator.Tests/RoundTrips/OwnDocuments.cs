using System.Reflection;
using DigitalConnect.Generator.Tests.Generating;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>Clients of all documents of these tests, generated and compiled once, in one go.</summary>
[SetUpFixture]
public class OwnDocuments
{
    private static Assembly _assembly = null!;

    internal static GeneratedClient Client(string document) => new(_assembly, document);

    [OneTimeSetUp]
    public void Generate()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Documents"), "*.yaml");
        using var clients = new GeneratedClients().Generate(documents.Select(path => (Path.GetFileNameWithoutExtension(path), path)));
        Assert.That(clients.Refused.Select(pair => $"{pair.Key}: {pair.Value.Message}"), Is.Empty);
        var compilation = new ClientCompilation(clients.Code);
        Assert.That(compilation.Diagnostics, Is.Empty);
        _assembly = compilation.Load();
    }
}
