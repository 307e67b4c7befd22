using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the discriminator.</summary>
internal static class DiscriminatorComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.Keyword("discriminator") as MappingNode, pair.Revision.Keyword("discriminator") as MappingNode);
        if (pair.Parents.Any(parent => IsFrom(parent, before, after)))
            return;
        switch (before, after)
        {
            case (null, { }) when TellsApart(pair.Revision) && !IsOfAlternative(pair.Base, after):
                pair.Report(CompositionChanges.DiscriminatorAdded, "discriminator added", null, after);
                break;
            case ({ }, null) when TellsApart(pair.Base) && !IsOfAlternative(pair.Revision, before):
                pair.Report(CompositionChanges.DiscriminatorRemoved, "discriminator removed", before);
                break;
            case ({ }, { }) when TellsApart(pair.Base) || TellsApart(pair.Revision):
                Compare(pair, before, after);
                break;
        }
    }

    // Where there is one kind of thing only, there is nothing to tell apart.
    private static bool TellsApart(Schema schema) => schema.Alternatives.Count > 0 || schema.Derived.Count > 0;

    // What was the only schema is one of several now, or the other way round, and keeps its discriminator.
    private static bool IsOfAlternative(Schema schema, MappingNode discriminator) =>
        schema.Alternatives.SelectMany(alternatives => alternatives.Members).Any(member =>
            (member.Schema.Keyword("discriminator") as MappingNode)?.Text("propertyName") == discriminator.Text("propertyName"));

    private static void Compare(SchemaComparison pair, MappingNode before, MappingNode after)
    {
        if (before.Text("propertyName") is var old && after.Text("propertyName") is var now && old != now)
        {
            pair.Report(
                CompositionChanges.DiscriminatorPropertyNameChanged,
                $"the discriminator went from '{old}' to '{now}'",
                before["propertyName"],
                after["propertyName"]);
        }

        var told = DiscriminatorValuesComparer.Compare(pair, before, after);
        if (before["defaultMapping"] is var oldDefault && after["defaultMapping"] is var newDefault && Target(oldDefault) != Target(newDefault))
        {
            pair.Report(
                CompositionChanges.DiscriminatorMappingChanged,
                $"what has no value of the discriminator is {Target(newDefault)} now, not {Target(oldDefault)}",
                oldDefault ?? before,
                newDefault ?? after);
        }

        var (oldMap, newMap) = (before.Mapping("mapping"), after.Mapping("mapping"));
        foreach (var (name, target) in oldMap?.Entries.Where(entry => !told.Contains(entry.Key)) ?? [])
        {
            if (newMap?[name] is not { } kept)
                pair.Report(CompositionChanges.DiscriminatorMappingDeleted, $"the mapping of '{name}' removed", target, after);
            else if (Target(target) != Target(kept))
                pair.Report(CompositionChanges.DiscriminatorMappingChanged, $"'{name}' is mapped to another schema", target, kept);
        }

        foreach (var (name, target) in newMap?.Entries.Where(entry => oldMap?[entry.Key] is null && !told.Contains(entry.Key)) ?? [])
            pair.Report(CompositionChanges.DiscriminatorMappingAdded, $"the mapping of '{name}' added", before, target);
    }

    // What a schema has from the one that it extends is told of that one.
    private static bool IsFrom(SchemaComparison parent, MappingNode? before, MappingNode? after) =>
        parent.Base.Keyword("discriminator") == before && parent.Revision.Keyword("discriminator") == after;

    private static string Target(DocumentNode? node) =>
        node is ScalarNode { Value: var value } ? ComponentNames.Of(value) : JsonValues.Canonical(node);
}
