using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares whether null is possible, however that is spelled.</summary>
internal static class NullableComparer
{
    public static void Compare(SchemaComparison pair)
    {
        // What allows everything allows null, too; that it stopped, or began, is told of the types.
        if (pair.Base.IsNullable == pair.Revision.IsNullable || pair.Base.AllowsEverything || pair.Revision.AllowsEverything)
            return;
        if (pair.Revision.IsNullable)
            pair.Report(ValueChanges.BecameNullable, "null became possible", null, pair.Revision.Keyword("nullable"));
        else
            pair.Report(ValueChanges.BecameNotNullable, "null is no longer possible", pair.Base.Keyword("nullable"));
    }
}
