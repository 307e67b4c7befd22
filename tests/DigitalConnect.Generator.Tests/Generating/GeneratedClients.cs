using System.Reflection;
using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Generation;

namespace DigitalConnect.Generator.Tests.Generating;

/// <summary>Generates clients of many documents, with one start of NSwag for all of them.</summary>
internal sealed class GeneratedClients : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("generated ").FullName;

    /// <summary>The generated code by the name of the document.</summary>
    public Dictionary<string, string> Code { get; } = new(StringComparer.Ordinal);

    /// <summary>What was refused, by the name of the document.</summary>
    public Dictionary<string, ContractException> Refused { get; } = new(StringComparer.Ordinal);

    public static string Metadata(string name) => typeof(GeneratedClients).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == name).Value!;

    /// <summary>Generates the clients; each gets the name of its document as its namespace.</summary>
    public GeneratedClients Generate(IEnumerable<(string Name, string Path)> documents)
    {
        var template = File.ReadAllText(Path.Combine(Repository.Root, "nswag.json"));
        var contracts = new List<(string Name, Contract Contract, ContractFiles Files, GenerationSettings Settings)>();
        foreach (var (name, path) in documents)
        {
            var settings = Settings(name, path);
            try
            {
                var (contract, files) = ClientGeneration.Read(path, settings.ClientName);
                ClientGeneration.Prepare(contract, settings);
                File.WriteAllText(Path.Combine(_folder, name + ".nswag"), Filled(template, settings));
                contracts.Add((name, contract, files, settings));
            }
            catch (ContractException exception)
            {
                Refused.Add(name, exception);
            }
        }

        foreach (var (name, reason) in NSwagBatch.Run(_folder))
        {
            var place = contracts.First(one => one.Name == name).Files.Root.Place;
            Refused.Add(name, new ContractException(place, $"NSwag refused it: {reason}"));
        }

        foreach (var (name, contract, files, settings) in contracts.Where(one => !Refused.ContainsKey(one.Name)))
        {
            ClientGeneration.Finish(contract, files, settings);
            Code.Add(name, File.ReadAllText(settings.Output));
        }

        return this;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Filled(string template, GenerationSettings settings) => template
        .Replace("$(Contract)", settings.Document, StringComparison.Ordinal).Replace("$(Output)", settings.Output, StringComparison.Ordinal)
        .Replace("$(Namespace)", settings.Namespace, StringComparison.Ordinal).Replace("$(ClassName)", settings.ClientName, StringComparison.Ordinal)
        .Replace("$(Templates)", settings.Templates, StringComparison.Ordinal);

    private GenerationSettings Settings(string name, string path) => new()
    {
        Contract = path,
        Output = Path.Combine(_folder, name + ".g.cs"),
        Namespace = "Generated." + DigitalConnect.Generator.Naming.Identifier.Pascal(name),
        ClientName = "CaseClient",
        NSwagSettings = "",
        Templates = Path.Combine(Repository.Root, "generator/Templates"),
        NSwag = Metadata("NSwag"),
    };
}
