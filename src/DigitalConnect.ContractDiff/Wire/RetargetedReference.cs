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
        return isAnother && ((isWhole && Has(before, now.Name!)) || (wasWhole && Has(after, old.Name!) && !RefersTo(after, old.Name!)))
            ? $"{(isWhole ? now.Name : "an inline schema")} stands where {(wasWhole ? old.Name : "an inline schema")} stood"
            : null;
    }

    private static (string? Name, IReadOnlyList<string> Tail) Component(IReadOnlyList<string> path) =>
        path is ["components", "schemas", var name, ..] ? (name, [.. path.Skip(3)]) : (null, path);

    // What adds to a component has not taken its place.
    private static bool RefersTo(DocumentNode schema, string component) =>
        schema is MappingNode mapping
        && (mapping.Sequence("allOf")?.Items ?? []).OfType<MappingNode>().Append(mapping)
            .Any(part => part.Reference?.Value?.EndsWith($"/{component}", StringComparison.Ordinal) == true);

    private static bool Has(DocumentNode node, string component)
    {
        var root = node;
        while (root.Parent is { } parent)
            root = parent;
        return (root as MappingNode)?.Mapping("components")?.Mapping("schemas")?[component] is not null;
    }
}
