using System.Collections.Frozen;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The changes of one keyword that bounds a value.</summary>
internal sealed record BoundChanges(SchemaChange Increased, SchemaChange Decreased, SchemaChange Set, SchemaChange Unset)
{
    private static readonly Rows<SchemaChange> Rows = new();

    private static readonly FrozenDictionary<BoundKeyword, BoundChanges> ByKeyword =
        BoundKeyword.All.ToFrozenDictionary(keyword => keyword, Changes);

    public static IReadOnlyList<SchemaChange> All => Rows.All;

    public static BoundChanges Of(BoundKeyword keyword) => ByKeyword[keyword];

    // A bound that appears is often one that the server enforced all along, hence the warning.
    private static BoundChanges Changes(BoundKeyword keyword)
    {
        var what = keyword.RuleTerm;
        var (increased, decreased) = keyword.IsUpper ? (Effect.Widens, Effect.Narrows) : (Effect.Narrows, Effect.Widens);
        return new(
            Increased: Rows.Add(new($"{what}-increased", increased, Aspects.None, $"{what} increased")),
            Decreased: Rows.Add(new($"{what}-decreased", decreased, Aspects.None, $"{what} decreased")),
            Set: Rows.Add(new($"{what}-set", Effect.Narrows, Aspects.None, $"{what} set", Severity.Warning)),
            Unset: Rows.Add(new($"{what}-unset", Effect.Widens, Aspects.None, $"{what} unset")));
    }
}
