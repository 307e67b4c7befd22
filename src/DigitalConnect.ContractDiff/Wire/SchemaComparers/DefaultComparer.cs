using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares <c>default</c>.</summary>
internal static class DefaultComparer
{
    public static void Compare(SchemaComparison pair)
    {
        // A parameter that is always there never takes its default.
        if (pair.Site == Site.RequestParameter && !pair.Context.IsOptionalParameter)
            return;
        var (before, after) = (pair.Base.Keyword("default"), pair.Revision.Keyword("default"));
        if (JsonValues.Canonical(before) == JsonValues.Canonical(after))
            return;
        if (before is null)
            pair.Report(ValueChanges.DefaultValueAdded, $"default {JsonValues.Show(after)} set", null, after);
        else if (after is null)
            pair.Report(ValueChanges.DefaultValueRemoved, $"default {JsonValues.Show(before)} unset", before);
        else
            pair.Report(ValueChanges.DefaultValueChanged, $"default went from {JsonValues.Show(before)} to {JsonValues.Show(after)}", before, after);
    }
}
