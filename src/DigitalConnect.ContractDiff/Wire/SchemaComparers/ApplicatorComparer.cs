using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the keywords of JSON Schema that hold one sub-schema, or sub-schemas by name.</summary>
internal static class ApplicatorComparer
{
    private static readonly (string Keyword, string Values, string Verb, ConstraintChanges Changes)[] Single =
    [
        ("contains", "an item", "has to", CompositionChanges.Contains),
        ("propertyNames", "the names of properties", "have to", CompositionChanges.PropertyNames),
        ("contentSchema", "what the text holds", "has to", CompositionChanges.ContentSchema),
        ("unevaluatedItems", "items that nothing else describes", "have to", CompositionChanges.UnevaluatedItems),
        ("unevaluatedProperties", "properties that nothing else describes", "have to", CompositionChanges.UnevaluatedProperties),
    ];

    public static void Compare(SchemaComparison pair)
    {
        foreach (var (keyword, values, verb, changes) in Single)
        {
            if (keyword != "unevaluatedProperties" || !AdditionalPropertiesComparer.IsSpelledOtherwise(pair))
                Compare(pair, $"'{keyword}'", values, verb, changes, Child(pair.Base, keyword), Child(pair.Revision, keyword));
        }

        var (before, after) = (pair.Base.Map("dependentSchemas"), pair.Revision.Map("dependentSchemas"));
        foreach (var name in before.Keys.Union(after.Keys))
        {
            var (old, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            Compare(pair, "'dependentSchemas'", $"an object with '{name}'", "has to", CompositionChanges.DependentSchema, old, now);
        }
    }

    // No item has to match where none is asked for.
    private static SchemaUse? Child(Schema schema, string keyword) =>
        keyword == "contains" && schema.BoundOf(BoundKeyword.MinContains.Index) is { Value: var fewest } && fewest == 0
            && schema.BoundOf(BoundKeyword.MaxContains.Index) is null
            ? null
            : schema.Child(keyword);

    private static void Compare(
        SchemaComparison pair, string keyword, string values, string verb, ConstraintChanges changes, SchemaUse? before, SchemaUse? after)
    {
        switch (before, after)
        {
            case (null, { } added) when UnlistedMembers.AreRefused(added):
                pair.Report(changes.Added, $"{values} must not be there any more ({keyword})", null, added.Node);
                break;
            case ({ } removed, null) when UnlistedMembers.AreRefused(removed):
                pair.Report(changes.Removed, $"{values} may be there now ({keyword})", removed.Node);
                break;
            case (null, { } added):
                pair.Report(changes.Added, $"{values} {verb} match {keyword}{SchemaWords.Of(added.Schema)}", null, added.Node);
                break;
            case ({ } removed, null):
                pair.Report(changes.Removed, $"{values} no longer {verb} match {keyword}{SchemaWords.Of(removed.Schema)}", removed.Node);
                break;
            case ({ } old, { } now):
                pair.Compare(old, now, pair.Context.Property(pair.Site.IsSilent()));
                break;
        }
    }
}
