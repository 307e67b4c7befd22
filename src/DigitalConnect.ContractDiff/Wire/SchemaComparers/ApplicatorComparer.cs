using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the keywords of JSON Schema that hold one sub-schema, or sub-schemas by name.</summary>
internal static class ApplicatorComparer
{
    private static readonly (string Keyword, string Rule)[] Single =
    [
        ("contains", "contains"), (
            "propertyNames", "property-names"), ("if", "if"), ("then", "then"), ("else", "else"), ("contentSchema", "content-schema"),
        ("unevaluatedItems", "unevaluated-items"), ("unevaluatedProperties", "unevaluated-properties"), ("not", "not"),
    ];

    private static readonly (string Keyword, string Rule)[] Named = [
        ("patternProperties", "pattern-property"), ("dependentSchemas", "dependent-schema")];

    public static void Compare(SchemaComparison pair)
    {
        foreach (var (keyword, rule) in Single)
        {
            if (keyword != "unevaluatedProperties" || !AdditionalPropertiesComparer.IsSpelledOtherwise(pair))
                Compare(pair, keyword, rule, pair.Base.Child(keyword), pair.Revision.Child(keyword));
        }

        foreach (var (keyword, rule) in Named)
        {
            var (before, after) = (pair.Base.Map(keyword), pair.Revision.Map(keyword));
            if (before.Count + after.Count == 0)
                continue;
            foreach (var name in before.Keys.Union(after.Keys))
                Compare(pair, $"{keyword} '{name}'", rule, before.GetValueOrDefault(name), after.GetValueOrDefault(name));
        }
    }

    private static void Compare(SchemaComparison pair, string keyword, string rule, SchemaUse? before, SchemaUse? after)
    {
        var context = pair.Context.Property(pair.Site.IsSilent());
        switch (before, after)
        {
            case (null, { } added):
                pair.Report($"{rule}-added", $"{keyword} added", null, added.Node);
                break;
            case ({ } removed, null):
                pair.Report($"{rule}-removed", $"{keyword} removed", removed.Node);
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
