using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>What all comparers of one run share.</summary>
internal sealed class Session
{
    public Session(Contract before, Contract after, DateTimeOffset now)
    {
        (Base, Revision, Now) = (before, after, now);
        (BaseSchemas, RevisionSchemas) = (new SchemaReader(before), new SchemaReader(after));
        Unchanged = new UnchangedNodes(before, after);
        Schemas = new SchemaComparisons(Unchanged);
        Prefixes = ServerPrefixes.Of(before, after);
        SecuritySchemes = new SecuritySchemes(before, after, Unchanged);
    }

    public Contract Base { get; }

    public Contract Revision { get; }

    /// <summary>The time of the run: sunset dates are before or after it.</summary>
    public DateTimeOffset Now { get; }

    public SchemaReader BaseSchemas { get; }

    public SchemaReader RevisionSchemas { get; }

    public UnchangedNodes Unchanged { get; }

    public SchemaComparisons Schemas { get; }

    public SecuritySchemes SecuritySchemes { get; }

    public ServerPrefixes Prefixes { get; }

    /// <summary>What was found, by operation, in the order of the documents.</summary>
    public List<OperationScope> Operations { get; } = [];

    /// <summary>What was found outside operations.</summary>
    public OperationScope Document { get; } = new(null);

    public MappingNode? BaseMapping(DocumentNode? node) => Base.References.Follow(node) as MappingNode;

    public MappingNode? RevisionMapping(DocumentNode? node) => Revision.References.Follow(node) as MappingNode;

    /// <summary>Compares the schemas of an element.</summary>
    public SchemaComparison? Compare(DocumentNode before, DocumentNode after, SchemaContext context, Element element) =>
        Schemas.Get(BaseSchemas.Read(before), RevisionSchemas.Read(after), context, element.Use == element.Node ? null : element.Use.Location);

    public OperationScope Open(string operation)
    {
        var scope = new OperationScope(operation);
        Operations.Add(scope);
        return scope;
    }
}
