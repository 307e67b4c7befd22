using System.Reflection;
using DigitalConnect.Generator.Tests.Generating;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>Clients of the documents that these tests are about, generated and compiled once, in one go.</summary>
[SetUpFixture]
public class OwnDocuments
{
    private static readonly string[] Names = ["values", "limits", "addresses", "names", "cycles"];

    private static Assembly _assembly = null!;

    internal static GeneratedClient Client(string document) => new(_assembly, document);

    [OneTimeSetUp]
    public void Generate()
    {
        using var clients = new GeneratedClients().Generate(
            Names.Select(name => (name, Path.Combine(AppContext.BaseDirectory, $"Documents/{name}.yaml"))));
        Assert.That(clients.Refused.Select(pair => $"{pair.Key}: {pair.Value.Message}"), Is.Empty);
        var compilation = new ClientCompilation(clients.Code);
        Assert.That(compilation.Diagnostics, Is.Empty);
        _assembly = compilation.Load();
    }
}
