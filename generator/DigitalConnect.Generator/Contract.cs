using DigitalConnect.Generator.Checks;
using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator;

/// <summary>A contract as a client of it is generated: its operations and types, with their C# names.</summary>
internal sealed class Contract
{
    private Contract(ContractFiles files, string clientName)
    {
        Files = files;
        ClientName = clientName;
        Types.Names.Take(clientName);
        Types.Names.Take("I" + clientName);
    }

    public ContractFiles Files { get; }

    public string ClientName { get; }

    public TypeRegistry Types { get; } = new();

    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    public static Contract Read(string path, string clientName)
    {
        var files = ContractFiles.Open(path);
        ContractChecks.Check(files);
        var contract = new Contract(files, clientName);
        contract.Read();
        return contract;
    }

    private void Read()
    {
        var schemas = new SchemaReader(Files, Types);
        var components = ((Files.Root["components"]?["schemas"] ?? Files.Root["definitions"])?.Members ?? []).Select(member => (member.Name,
            member.Value)).ToList();
        Types.NameComponents(components.Where(one => one.Value["$ref"] is null));
        Operations = new OperationReader(Files, Types, schemas).Read();
        foreach (var (name, schema) in components)
        {
            schemas.Read(schema, name);
        }

        DerivedClasses.Find(Types, Files);
    }
}
