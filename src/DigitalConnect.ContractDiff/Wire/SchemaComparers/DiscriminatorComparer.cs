using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the discriminator.</summary>
internal static class DiscriminatorComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.Keyword("discriminator") as MappingNode, pair.Revision.Keyword("discriminator") as MappingNode);
        switch (before, after)
        {
            case (null, null):
                break;
            case (null, _):
                pair.Report("discriminator-added", "discriminator added", null, after);
                break;
            case (_, null):
                pair.Report("discriminator-removed", "discriminator removed", before);
                break;
            default:
                Compare(pair, before, after);
                break;
        }
    }

    private static void Compare(SchemaComparison pair, MappingNode before, MappingNode after)
    {
        if (before.Text("propertyName") is var old && after.Text("propertyName") is var now && old != now)
        {
            pair.Report(
                "discriminator-property-name-changed",
                $"the discriminator went from '{old}' to '{now}'",
                before["propertyName"],
                after["propertyName"]);
        }
        var (oldMap, newMap) = (before.Mapping("mapping"), after.Mapping("mapping"));
        foreach (var (name, target) in oldMap?.Entries ?? [])
        {
            if (newMap?[name] is not { } kept)
                pair.Report("discriminator-mapping-deleted", $"the mapping of '{name}' removed", target, after);
            else if (Target(target) != Target(kept))
                pair.Report("discriminator-mapping-changed", $"'{name}' is mapped to another schema", target, kept);
        }

        foreach (var (name, target) in newMap?.Entries.Where(entry => oldMap?[entry.Key] is null) ?? [])
            pair.Report("discriminator-mapping-added", $"the mapping of '{name}' added", before, target);
    }

    // A bare name means a component.
    private static string Target(DocumentNode node) =>
        node is ScalarNode { Value: var value } && !value.Contains('/', StringComparison.Ordinal) && !value.Contains('.', StringComparison.Ordinal)
        ? $"#/components/schemas/{value}"
        : JsonValues.Canonical(node).Trim('"');
}
