using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator;

/// <summary>A contract as a client of it is generated: its operations and types, with their C# names.</summary>
internal sealed class Contract
{
    private Contract(ContractDocument document, string clientName)
    {
        Document = document;
        ClientName = clientName;
        Types.Names.Take(clientName);
        Types.Names.Take("I" + clientName);
    }

    public ContractDocument Document { get; }

    public string ClientName { get; }

    public TypeRegistry Types { get; } = new();

    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    /// <summary>Which types are written, and which are read.</summary>
    public TypeDirections Directions => field ??= new(Operations, Types.Types);

    /// <exception cref="ContractException">No client can be generated from it.</exception>
    public static Contract Read(ContractDocument document, string clientName)
    {
        var contract = new Contract(document, clientName);
        contract.Read();
        return contract;
    }

    private void Read()
    {
        var schemas = new SchemaReader(Document, Types);
        var components = (Document.Root["components"]?["schemas"] ?? Document.Root["definitions"])?.Members ?? [];
        Types.NameComponents(components.Where(one => one.Value["$ref"] is null));
        Operations = new OperationReader(Document, Types, schemas).Read();
        foreach (var (name, schema) in components)
            schemas.Read(schema, name);

        DerivedClasses.Find(Types, Document);
    }
}
