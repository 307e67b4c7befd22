namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on schemas: every change at every site.</summary>
internal static class SchemaRules
{
    public static IEnumerable<SchemaChange> Changes =>
        [.. ValueChanges.All, .. BoundChanges.All, .. MultipleOfChanges.All, .. CompositionChanges.All];

    public static IEnumerable<Rule> All => Changes.SelectMany(change => change.Rules);
}
