using DigitalConnect.Generator.Tests.Generating;

namespace DigitalConnect.Generator.Tests.Corpus;

/// <summary>What NSwag makes of documents with its own templates.</summary>
internal sealed class StockClients : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stock ").FullName;

    /// <summary>The generated code by the name of the document.</summary>
    public Dictionary<string, string> Code { get; } = new(StringComparer.Ordinal);

    /// <summary>What NSwag refused, by the name of the document.</summary>
    public Dictionary<string, string> Refused { get; private set; } = new(StringComparer.Ordinal);

    public StockClients Generate(IReadOnlyList<(string Name, string Path)> documents)
    {
        foreach (var (name, path) in documents)
        {
            File.WriteAllText(Path.Combine(_folder, name + ".nswag"), $$"""
                {
                  "runtime": "Net100",
                  "documentGenerator": { "fromDocument": { "url": "{{path}}" } },
                  "codeGenerators": {
                    "openApiToCSharpClient": {
                      "output": "{{Output(name)}}",
                      "namespace": "Stock",
                      "className": "StockClient",
                      "operationGenerationMode": "SingleClientFromOperationId",
                      "generateOptionalParameters": true,
                      "generateNullableReferenceTypes": true,
                      "useBaseUrl": false
                    }
                  }
                }
                """);
        }

        Refused = NSwagBatch.Run(_folder);
        foreach (var (name, _) in documents.Where(one => File.Exists(Output(one.Name))))
            Code.Add(name, File.ReadAllText(Output(name)));

        return this;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Output(string name) => Path.Combine(_folder, name + ".g.cs");
}
