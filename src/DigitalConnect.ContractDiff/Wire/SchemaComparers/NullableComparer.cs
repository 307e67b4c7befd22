using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares whether null is possible, however that is spelled.</summary>
internal static class NullableComparer
{
    public static void Compare(SchemaComparison pair)
    {
        // What allows everything allows null, too; that it stopped, or began, is told of the types.
        var (before, after) = (AllowsNull(pair.Base), AllowsNull(pair.Revision));
        if (before == after || pair.Context.IsAlternative || pair.Base.AllowsEverything || pair.Revision.AllowsEverything)
            return;
        if (after)
            pair.Report(ValueChanges.BecameNullable, "null became possible", null, Place(pair.Revision));
        else
            pair.Report(ValueChanges.BecameNotNullable, "null is no longer possible", Place(pair.Base));
    }

    private static DocumentNode? Place(Schema schema) =>
        schema.Keyword("nullable") ?? schema.Keywords("type").FirstOrDefault(types => TypeSets.Read(types).HasFlag(JsonTypes.Null));

    private static bool AllowsNull(Schema schema) =>
        schema.IsNullable || schema.Alternatives.Any(alternatives => alternatives.Members.Any(member => member.Schema.IsNullable));
}
