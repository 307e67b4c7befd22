using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares <c>const</c>.</summary>
internal static class ConstComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.Keyword("const"), pair.Revision.Keyword("const"));
        if (EnumComparer.AreLists(pair) || JsonValues.Canonical(before) == JsonValues.Canonical(after))
            return;

        if (before is null)
            pair.Report(ValueChanges.ConstAdded, $"restricted to {JsonValues.Show(after)}", null, after);
        else if (after is null)
            pair.Report(ValueChanges.ConstRemoved, $"no longer restricted to {JsonValues.Show(before)}", before);
        else
            pair.Report(ValueChanges.ConstChanged, $"the only value went from {JsonValues.Show(before)} to {JsonValues.Show(after)}", before, after);
    }
}
