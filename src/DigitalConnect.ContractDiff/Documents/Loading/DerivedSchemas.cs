namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>
/// The components that a value of a schema with a discriminator may be: those that extend it by <c>allOf</c>, and those that the
/// mapping names. Nothing in the schema itself leads to the former.
/// </summary>
internal sealed class DerivedSchemas
{
    private static readonly Dictionary<string, DocumentNode> None = [];

    private readonly Contract _contract;
    private readonly Lazy<Dictionary<DocumentNode, List<Entry>>> _byBase;

    public DerivedSchemas(Contract contract) => (_contract, _byBase) = (contract, new(Index));

    /// <summary>The schemas derived from a schema, by name; none if it has no discriminator, or lists its alternatives.</summary>
    public IReadOnlyDictionary<string, DocumentNode> Of(DocumentNode node)
    {
        if (node is not MappingNode schema || schema.Mapping("discriminator") is not { } discriminator || schema["oneOf"] is not null)
            return None;
        var derived = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
        var pending = new Queue<DocumentNode>([schema]);
        while (pending.TryDequeue(out var next))
        {
            foreach (var (name, component) in _byBase.Value.GetValueOrDefault(next)?.AsEnumerable() ?? [])
            {
                if (derived.TryAdd(name, component))
                    pending.Enqueue(component);
            }
        }

        foreach (var (value, target) in discriminator.Mapping("mapping")?.Entries ?? [])
        {
            if (Target(target) is { } component && component != schema && !derived.ContainsValue(component))
                derived.TryAdd(value, component);
        }

        return derived;
    }

    private DocumentNode? Target(DocumentNode target)
    {
        if (target is not ScalarNode { Value: var value } reference)
            return null;
        var isName = value.AsSpan().IndexOfAny('/', '#', '.') < 0;
        return isName ? Components()?[value] : _contract.References.Follow(_contract.References.Find(reference));
    }

    private MappingNode? Components() => _contract.References.Follow(_contract.Root.Mapping("components")?["schemas"]) as MappingNode;

    private Dictionary<DocumentNode, List<Entry>> Index()
    {
        var byBase = new Dictionary<DocumentNode, List<Entry>>(ReferenceEqualityComparer.Instance);
        foreach (var (name, component) in Components()?.Entries ?? [])
        {
            foreach (var part in (component as MappingNode)?.Sequence("allOf")?.Items ?? [])
            {
                if (part is not MappingNode { Reference: not null } reference || _contract.References.Resolve(reference) is not { } extended)
                    continue;
                if (!byBase.TryGetValue(extended, out var derived))
                    byBase.Add(extended, derived = []);
                derived.Add(new Entry(name, component));
            }
        }

        return byBase;
    }
}
