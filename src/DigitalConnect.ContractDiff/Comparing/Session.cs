using DigitalConnect.ContractDiff.Loading;
using DigitalConnect.ContractDiff.Schemas;

namespace DigitalConnect.ContractDiff.Comparing;

/// <summary>What all comparers of one run share.</summary>
internal sealed class Session(Contract before, Contract after, DateTimeOffset now)
{
    public Contract Base { get; } = before;

    public Contract Revision { get; } = after;

    /// <summary>The time of the run: sunset dates are before or after it.</summary>
    public DateTimeOffset Now { get; } = now;

    public SchemaReader BaseSchemas { get; } = new(before);

    public SchemaReader RevisionSchemas { get; } = new(after);

    public SchemaComparisons Schemas { get; } = new();

    /// <summary>What was found, by operation, in the order of the documents.</summary>
    public List<OperationScope> Operations { get; } = [];

    /// <summary>What was found outside operations.</summary>
    public OperationScope Document { get; } = new(null);

    public MappingNode? BaseMapping(DocumentNode? node) => Base.References.Follow(node) as MappingNode;

    public MappingNode? RevisionMapping(DocumentNode? node) => Revision.References.Follow(node) as MappingNode;

    public OperationScope Open(string operation)
    {
        var scope = new OperationScope(operation);
        Operations.Add(scope);
        return scope;
    }
}
