using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the keywords of JSON Schema that hold one sub-schema, or sub-schemas by name.</summary>
internal static class ApplicatorComparer
{
    private static readonly (string Keyword, ConstraintChanges Changes)[] Single =
    [
        ("contains", CompositionChanges.Contains),
        ("propertyNames", CompositionChanges.PropertyNames),
        ("if", CompositionChanges.If),
        ("then", CompositionChanges.Then),
        ("else", CompositionChanges.Else),
        ("contentSchema", CompositionChanges.ContentSchema),
        ("unevaluatedItems", CompositionChanges.UnevaluatedItems),
        ("unevaluatedProperties", CompositionChanges.UnevaluatedProperties),
        ("not", CompositionChanges.Not),
    ];

    private static readonly (string Keyword, ConstraintChanges Changes)[] Named =
        [("patternProperties", CompositionChanges.PatternProperty), ("dependentSchemas", CompositionChanges.DependentSchema)];

    public static void Compare(SchemaComparison pair)
    {
        foreach (var (keyword, changes) in Single)
        {
            if (keyword != "unevaluatedProperties" || !AdditionalPropertiesComparer.IsSpelledOtherwise(pair))
                Compare(pair, keyword, changes, pair.Base.Child(keyword), pair.Revision.Child(keyword));
        }

        foreach (var (keyword, changes) in Named)
        {
            var (before, after) = (pair.Base.Map(keyword), pair.Revision.Map(keyword));
            if (before.Count + after.Count == 0)
                continue;
            foreach (var name in before.Keys.Union(after.Keys))
                Compare(pair, $"{keyword} '{name}'", changes, before.GetValueOrDefault(name), after.GetValueOrDefault(name));
        }
    }

    private static void Compare(SchemaComparison pair, string keyword, ConstraintChanges changes, SchemaUse? before, SchemaUse? after)
    {
        var context = pair.Context.Property(pair.Site.IsSilent());
        switch (before, after)
        {
            case (null, { } added):
                pair.Report(changes.Added, $"{keyword} added", null, added.Node);
                break;
            case ({ } removed, null):
                pair.Report(changes.Removed, $"{keyword} removed", removed.Node);
                break;
            // What narrows the inside of a not widens the outside.
            case ({ } old, { } now) when keyword == "not":
                pair.Compare(now, old, context with { IsInverted = !context.IsInverted });
                break;
            case ({ } old, { } now):
                pair.Compare(old, now, context);
                break;
        }
    }
}
