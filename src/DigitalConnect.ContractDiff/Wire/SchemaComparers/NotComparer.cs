using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares which values <c>not</c> rules out: what allows less inside rules out less.</summary>
internal static class NotComparer
{
    public static void Compare(SchemaComparison pair)
    {
        switch (pair.Base.Child("not"), pair.Revision.Child("not"))
        {
            case (null, { } now):
                var added = $"values that match 'not' are no longer possible{SchemaWords.Of(now.Schema)}";
                pair.Report(CompositionChanges.Not.Added, added, null, now.Node);
                break;
            case ({ } old, null):
                pair.Report(CompositionChanges.Not.Removed, $"values that match 'not' became possible{SchemaWords.Of(old.Schema)}", old.Node);
                break;
            case ({ } old, { } now) when !pair.AreSame(old, now):
                var (change, how) = SchemaContainment.Contains(now.Schema, old.Schema) ? (CompositionChanges.NotExtended, "more values")
                    : SchemaContainment.Contains(old.Schema, now.Schema) ? (CompositionChanges.NotReduced, "fewer values")
                    : (CompositionChanges.NotChanged, "other values");
                pair.Report(change, $"'not' rules out {how}{FromTo(old.Schema, now.Schema)}", old.Node, now.Node);
                break;
        }
    }

    private static string FromTo(Schema before, Schema after) =>
        (SchemaWords.Of(before), SchemaWords.Of(after)) is ({ Length: > 0 } old, { Length: > 0 } now) && old != now ? $": from{old} to{now}" : "";
}
