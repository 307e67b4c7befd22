using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>Tells a place where another component stands now from one whose component was renamed.</summary>
internal static class RetargetedReference
{
    /// <summary>What stands at the place now and what stood there, in words; null if it is the same, under a new name perhaps.</summary>
    public static string? Between(DocumentNode before, DocumentNode after)
    {
        var (old, now) = (Component(before.Path), Component(after.Path));
        if (old.Tail.Count == now.Tail.Count && old.Name is not null && now.Name is not null)
            (old.Tail, now.Tail) = old.Tail.SequenceEqual(now.Tail) ? ([], []) : (old.Tail, now.Tail);
        var (wasWhole, isWhole) = (old.Name is not null && old.Tail.Count == 0, now.Name is not null && now.Tail.Count == 0);
        var isAnother = old.Name != now.Name || wasWhole != isWhole;
        var tookPlace = isWhole && Has(before, now.Name!) && !RefersTo(before, now.Name!);
        var lostPlace = wasWhole && Has(after, old.Name!) && !RefersTo(after, old.Name!);
        return isAnother && (tookPlace || lostPlace)
            ? $"{(isWhole ? now.Name : "an inline schema")} stands where {(wasWhole ? old.Name : "an inline schema")} stood"
            : null;
    }

    /// <summary>The component that a property was part of, if it still is and the component went.</summary>
    public static string? LostWith(DocumentNode property, SchemaComparison pair) =>
        property.Path is ["components", "schemas", var name, ..]
        && Component(pair.Base.Definition.Path).Name != name
        && Component(pair.Revision.Definition.Path).Name != name
        && Root(pair.Revision.Definition) is { } root
        && property.Path.Aggregate((DocumentNode?)root, Step) is not null
            ? name
            : null;

    private static DocumentNode? Step(DocumentNode? node, string segment) => node switch
    {
        MappingNode mapping => mapping[segment],
        SequenceNode list => int.TryParse(segment, out var at) ? list.Items.ElementAtOrDefault(at) : null,
        _ => null,
    };

    private static (string? Name, IReadOnlyList<string> Tail) Component(IReadOnlyList<string> path) =>
        path is ["components", "schemas", var name, ..] ? (name, [.. path.Skip(3)]) : (null, path);

    // What adds to a component has not taken its place.
    private static bool RefersTo(DocumentNode schema, string component) =>
        schema is MappingNode mapping
        && (mapping.Sequence("allOf")?.Items ?? []).OfType<MappingNode>().Append(mapping)
            .Any(part => part.Reference?.Value?.EndsWith($"/{component}", StringComparison.Ordinal) == true);

    private static bool Has(DocumentNode node, string component) => Root(node)?.Mapping("components")?.Mapping("schemas")?[component] is not null;

    private static MappingNode? Root(DocumentNode node)
    {
        var root = node;
        while (root.Parent is { } parent)
            root = parent;
        return root as MappingNode;
    }
}
