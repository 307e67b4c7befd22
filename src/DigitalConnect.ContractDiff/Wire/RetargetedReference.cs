using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>Tells a reference that leads to another component from one to a component that was renamed.</summary>
internal static class RetargetedReference
{
    /// <summary>The names of two components that stand at one place; null if one is the other under a new name.</summary>
    public static (string Before, string After)? Between(DocumentNode before, DocumentNode after) =>
        Component(before) is { } old && Component(after) is { } now && old.Name != now.Name
            && before.Path.Skip(3).SequenceEqual(after.Path.Skip(3))
            && (old.All[now.Name] is not null || now.All[old.Name] is not null)
            ? (old.Name, now.Name)
            : null;

    private static (MappingNode All, string Name)? Component(DocumentNode node)
    {
        if (node.Path is not ["components", "schemas", var name, ..])
            return null;
        var (depth, at) = (node.Path.Count, node);
        for (; depth > 2 && at.Parent is not null; depth--)
            at = at.Parent;
        return at is MappingNode all ? (all, name) : null;
    }
}
