using System.Reflection;
using DigitalConnect.Generator.Tests.Generating;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>Clients of all documents of these tests, generated and compiled once, in one go.</summary>
[SetUpFixture, Parallelizable]
public class OwnDocuments
{
    // What the repository itself generates clients of.
    private static readonly string[] Contracts =
        ["spec/digital-connect.yaml", "spec/attachments.yaml", "tests/DigitalConnect.Runtime.Tests/Specimens/specimen.yaml"];

    private static Assembly _assembly = null!;

    /// <summary>The generated code by the name of its document.</summary>
    internal static IReadOnlyDictionary<string, string> Code { get; private set; } = null!;

    internal static ClientCompilation Compilation { get; private set; } = null!;

    internal static GeneratedClient Client(string document) => new(_assembly, document);

    [OneTimeSetUp]
    public void Generate()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Documents"), "*.yaml")
            .Concat(Contracts.Select(path => Path.Combine(Repository.Root, path)));
        using var clients = new GeneratedClients().Generate(documents.Select(path => (Path.GetFileNameWithoutExtension(path), path)));
        Assert.That(clients.Refused.Select(pair => $"{pair.Key}: {pair.Value.Message}"), Is.Empty);
        Code = clients.Code;
        Compilation = new ClientCompilation(clients.Code);
        Assert.That(Compilation.Diagnostics, Is.Empty);
        _assembly = Compilation.Load();
    }
}
