namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Changes of <c>multipleOf</c> and <c>uniqueItems</c>.</summary>
internal static class MultipleOfChanges
{
    private static readonly Rows<SchemaChange> Rows = new();

    public static readonly SchemaChange MultipleOfSet = Rows.Add(new("multiple-of-set", Effect.Narrows, Aspects.None, "multipleOf set"));
    public static readonly SchemaChange MultipleOfUnset = Rows.Add(new("multiple-of-unset", Effect.Widens, Aspects.None, "multipleOf unset"));

    public static readonly SchemaChange MultipleOfChanged = Rows.Add(new(
        "multiple-of-changed", Effect.Replaces, Aspects.None, "multipleOf changed"));

    public static readonly SchemaChange MultipleOfGeneralized = Rows.Add(new(
        "multiple-of-generalized", Effect.Widens, Aspects.None, "multipleOf became a divisor of what it was"));

    public static readonly SchemaChange MultipleOfSpecialized = Rows.Add(new(
        "multiple-of-specialized", Effect.Narrows, Aspects.None, "multipleOf became a multiple of what it was"));

    public static readonly SchemaChange UniqueItemsAdded = Rows.Add(new(
        "unique-items-added", Effect.Narrows, Aspects.None, "items have to be unique"));

    public static readonly SchemaChange UniqueItemsRemoved = Rows.Add(new(
        "unique-items-removed", Effect.Widens, Aspects.None, "items no longer have to be unique"));

    public static IReadOnlyList<SchemaChange> All => Rows.All;
}
