using System.Collections.Frozen;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Changes of the keywords that bound a value.</summary>
internal static class LimitChanges
{
    private static readonly Rows<SchemaChange> Rows = new();

    private static readonly FrozenDictionary<Limit, BoundChanges> Bounds = Limit.All.ToFrozenDictionary(limit => limit, Changes);

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

    public static BoundChanges Of(Limit limit) => Bounds[limit];

    // A limit that appears is often one that the server enforced all along, hence the warning.
    private static BoundChanges Changes(Limit limit)
    {
        var what = limit.RuleTerm;
        var (increased, decreased) = limit.IsUpper ? (Effect.Widens, Effect.Narrows) : (Effect.Narrows, Effect.Widens);
        return new(
            Increased: Rows.Add(new($"{what}-increased", increased, Aspects.None, $"{what} increased")),
            Decreased: Rows.Add(new($"{what}-decreased", decreased, Aspects.None, $"{what} decreased")),
            Set: Rows.Add(new($"{what}-set", Effect.Narrows, Aspects.None, $"{what} set", Severity.Warning)),
            Unset: Rows.Add(new($"{what}-unset", Effect.Widens, Aspects.None, $"{what} unset")));
    }
}
