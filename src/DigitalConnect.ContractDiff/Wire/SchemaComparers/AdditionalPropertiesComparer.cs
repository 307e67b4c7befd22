using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares what is allowed besides the listed properties.</summary>
internal static class AdditionalPropertiesComparer
{
    private const string Keyword = "additionalProperties";

    /// <summary>Whether one is closed by this keyword and the other, which is composed of nothing, by <c>unevaluatedProperties</c>: the
    /// same objects match.</summary>
    public static bool IsSpelledOtherwise(SchemaComparison pair) =>
        IsSpelledOtherwise(pair.Base, pair.Revision) || IsSpelledOtherwise(pair.Revision, pair.Base);

    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.Keyword(Keyword), pair.Revision.Keyword(Keyword));
        if (pair.IsTypeChange(JsonTypes.Object) || IsSpelledOtherwise(pair))
            return;
        if (pair.Base.IsClosed != pair.Revision.IsClosed)
        {
            if (pair.Revision.IsClosed)
                pair.Report(CompositionChanges.AdditionalPropertiesClosed, "properties that are not listed are no longer possible", before, after);
            else
                pair.Report(CompositionChanges.AdditionalPropertiesOpened, "properties that are not listed became possible", before, after);
            return;
        }

        if (pair.Base.IsClosed)
            return;
        switch (pair.Base.Child(Keyword), pair.Revision.Child(Keyword))
        {
            case ({ } old, { } now):
                pair.Compare(old, now, pair.Context.Property(pair.Site.IsSilent()));
                break;
            case (null, { }):
                pair.Report(
                    CompositionChanges.AdditionalPropertiesSchemaAdded, "properties that are not listed have to match a schema", before, after);
                break;
            case ({ }, null):
                pair.Report(
                    CompositionChanges.AdditionalPropertiesSchemaRemoved,
                    "properties that are not listed no longer have to match a schema",
                    before,
                    after);
                break;
        }
    }

    private static bool IsSpelledOtherwise(Schema closed, Schema other) =>
        closed.IsClosed
            && !other.IsClosed
            && other.IsUnevaluatedClosed
            && other is { Parts.Count: 1, Alternatives.Count: 0 }
            && other.Keyword("if") is null;
}
