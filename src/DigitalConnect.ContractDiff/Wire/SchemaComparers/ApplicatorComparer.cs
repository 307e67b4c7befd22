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

    public static void Compare(SchemaComparison pair)
    {
        foreach (var (keyword, changes) in Single)
        {
            if (keyword != "unevaluatedProperties" || !AdditionalPropertiesComparer.IsSpelledOtherwise(pair))
                Compare(pair, keyword, changes, pair.Base.Child(keyword), pair.Revision.Child(keyword));
        }

        var (before, after) = (pair.Base.Map("dependentSchemas"), pair.Revision.Map("dependentSchemas"));
        foreach (var name in before.Keys.Union(after.Keys))
        {
            var (old, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            Compare(pair, $"dependentSchemas '{name}'", CompositionChanges.DependentSchema, old, now);
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
