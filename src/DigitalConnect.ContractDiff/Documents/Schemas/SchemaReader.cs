using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Reads the schemas of a contract; the same nodes give the same <see cref="Schema"/>.</summary>
internal sealed class SchemaReader(Contract contract)
{
    private readonly Dictionary<DocumentNode, Schema> _unreadable = [];
    private readonly Dictionary<IReadOnlyList<DocumentNode>, Schema> _merged = new(SameNodes.Instance);

    public SchemaUse Read(DocumentNode node)
    {
        var definition = Definition(node);
        if (definition is MappingNode mapping)
            return new SchemaUse((Schema)(mapping.Interpretation ??= Build(mapping)), node);
        if (!_unreadable.TryGetValue(definition, out var schema))
            _unreadable[definition] = schema = Build([definition]);
        return new SchemaUse(schema, node);
    }

    /// <summary>What the values of a schema with a discriminator may be.</summary>
    public IReadOnlyDictionary<string, SchemaUse> Derived(DocumentNode node) =>
        contract.Derived.Of(node) is { Count: > 0 } derived
            ? derived.ToDictionary(entry => entry.Key, entry => Read(entry.Value), StringComparer.Ordinal)
            : ReadOnlyDictionary<string, SchemaUse>.Empty;

    /// <summary>Reads the schema that all these nodes make together.</summary>
    public SchemaUse Read(IReadOnlyList<DocumentNode> nodes)
    {
        if (nodes.Count == 1)
            return Read(nodes[0]);
        if (!_merged.TryGetValue(nodes, out var schema))
            _merged[nodes] = schema = Build(nodes);
        return new SchemaUse(schema, nodes[0]);
    }

    // In OpenAPI 3.0 whatever stands beside a $ref is ignored; in 3.1 it counts.
    private DocumentNode Definition(DocumentNode node) =>
        node is MappingNode { Reference: not null } mapping && (!contract.Is31 || mapping.Count == 1)
            ? contract.References.Resolve(mapping) ?? node
            : node;

    private Schema Build(MappingNode node)
    {
        // Most schemas are composed of nothing.
        if (node.Reference is not null || node.IsComposed)
            return Build([node]);
        var parts = new SchemaParts { IsNullable = Nullability.Own(node) == true };
        parts.Nodes.Add(node);
        return new Schema(this, node, parts);
    }

    private Schema Build(IReadOnlyList<DocumentNode> nodes)
    {
        var flattener = new SchemaFlattener(contract, this);
        var nullable = nodes.Select(flattener.Flatten).ToList();
        flattener.Parts.IsNullable = nullable.Contains(true) && !nullable.Contains(false);
        return new Schema(this, Definition(nodes[0]), flattener.Parts);
    }

    private sealed class SameNodes : IEqualityComparer<IReadOnlyList<DocumentNode>>
    {
        public static readonly SameNodes Instance = new();

        public bool Equals(IReadOnlyList<DocumentNode>? x, IReadOnlyList<DocumentNode>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(IReadOnlyList<DocumentNode> nodes) =>
            nodes.Aggregate(0, (hash, node) => HashCode.Combine(hash, RuntimeHelpers.GetHashCode(node)));
    }
}
