using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares what is said about values: deprecation and description.</summary>
internal static class AnnotationComparer
{
    public static void Compare(SchemaComparison pair)
    {
        if (pair.Site != Site.RequestParameter)
            CompareDeprecation(pair, pair.Base.Flag("deprecated"), pair.Revision.Flag("deprecated"));
        var (before, after) = (pair.Base.Text("description"), pair.Revision.Text("description"));
        if (before?.Trim() != after?.Trim())
        {
            pair.Report(
                ValueChanges.DescriptionChanged, "description changed", pair.Base.Keyword("description"), pair.Revision.Keyword("description"));
        }
    }

    private static void CompareDeprecation(SchemaComparison pair, bool was, bool became)
    {
        if (was == became)
            return;
        if (was)
            pair.Report(ValueChanges.Reactivated, "no longer deprecated", pair.Base.Keyword("deprecated"));
        else
            ReportDeprecated(pair, pair.Revision.Text("x-sunset"), pair.Revision.Keyword("deprecated"));
    }

    private static void ReportDeprecated(SchemaComparison pair, string? sunset, DocumentNode? node)
    {
        if (sunset is null)
            pair.Report(ValueChanges.Deprecated, "deprecated", null, node);
        else if (Sunset.TryParse(sunset, out var date))
            pair.Report(ValueChanges.DeprecatedWithSunset, $"deprecated, to be removed on {date:yyyy-MM-dd}", null, node);
        else
            pair.Report(ValueChanges.DeprecatedSunsetInvalid, $"deprecated, but '{sunset}' is no date", null, node);
    }
}
