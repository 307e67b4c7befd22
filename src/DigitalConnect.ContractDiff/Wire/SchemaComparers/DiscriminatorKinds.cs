using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>The schemas that a discriminator tells apart, and the values that stand for each.</summary>
/// <param name="schema">The schema that has the discriminator.</param>
/// <param name="discriminator">The discriminator.</param>
internal sealed class DiscriminatorKinds(Schema schema, MappingNode discriminator)
{
    private readonly Dictionary<string, Schema> _kinds = Kinds(schema);

    /// <summary>The property that holds the value.</summary>
    public string Property { get; } = discriminator.Text("propertyName") ?? "";

    private IReadOnlyList<Entry> Mapping { get; } = discriminator.Mapping("mapping")?.Entries ?? [];

    /// <summary>Whether a component is one of the schemas.</summary>
    public bool Contain(string component) => _kinds.ContainsKey(component);

    /// <summary>The values that stand for a component, each with the place that says so: those that are mapped to it, else its name.</summary>
    public IReadOnlyDictionary<string, DocumentNode> Values(string component)
    {
        var values = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
        foreach (var (value, target) in Mapping.Where(entry => Target(entry.Value) == component))
            values.TryAdd(value, target);
        if (values.Count == 0)
            values.Add(component, discriminator);
        return values;
    }

    /// <summary>The component that a value stands for; null if it is none of these.</summary>
    public string? Meaning(string value)
    {
        foreach (var entry in Mapping)
        {
            if (entry.Key == value)
                return Target(entry.Value) is { } target && Contain(target) ? target : null;
        }

        return Contain(value) && Values(value).ContainsKey(value) ? value : null;
    }

    /// <summary>
    /// Whether the property itself says of a component whether it has the value: it lists values without it, or just this one. The
    /// discriminator repeats that.
    /// </summary>
    public bool IsToldByProperty(string component, string value)
    {
        if (!_kinds[component].Properties.TryGetValue(Property, out var property))
            return false;
        var listed = property.Schema.Keyword("const") is { } constant ? [constant] : (property.Schema.Keyword("enum") as SequenceNode)?.Items;
        return listed is not null && (listed.Count == 1 || !listed.Any(item => item is ScalarNode scalar && scalar.Value == value));
    }

    private static string? Target(DocumentNode node) => node is ScalarNode { Value: var target } ? ComponentNames.Of(target) : null;

    private static Dictionary<string, Schema> Kinds(Schema schema)
    {
        var kinds = schema.Derived.ToDictionary(derived => derived.Key, derived => derived.Value.Schema, StringComparer.Ordinal);
        foreach (var member in schema.Alternatives.SelectMany(alternatives => alternatives.Members))
        {
            if (member.Reference is { } reference)
                kinds.TryAdd(ComponentNames.Of(reference), member.Schema);
        }

        return kinds;
    }
}
