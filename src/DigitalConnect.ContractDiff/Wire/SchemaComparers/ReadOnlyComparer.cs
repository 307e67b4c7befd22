using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares <c>readOnly</c> and <c>writeOnly</c> of a property.</summary>
internal static class ReadOnlyComparer
{
    public static void Compare(SchemaComparison pair, SchemaUse before, SchemaUse after, bool wasRequired, bool isRequired)
    {
        if (pair.Site is Site.RequestParameter or Site.RequestParameterProperty or Site.RequestHeaderProperty or Site.ResponseHeader)
            return;
        Compare(pair, "readOnly", "read-only", before, after, pair.Site.IsRequest() ? wasRequired && isRequired : isRequired);
        Compare(pair, "writeOnly", "write-only", before, after, pair.Site.IsRequest() ? isRequired : wasRequired);
    }

    private static void Compare(SchemaComparison pair, string keyword, string name, SchemaUse before, SchemaUse after, bool isRequired)
    {
        var (was, became) = (before.Schema.Flag(keyword), after.Schema.Flag(keyword));
        if (was == became)
            return;
        var side = pair.Site.IsRequest() ? "request" : "response";
        var need = isRequired ? "required" : "optional";
        pair.ReportRule(
            $"{side}-{need}-property-became-{(became ? "" : "not-")}{name}",
            pair.Context.Property(silent: false).Site,
            became ? $"became {name}" : $"is no longer {name}",
            before.Schema.Keyword(keyword) ?? before.Node,
            after.Schema.Keyword(keyword) ?? after.Node,
            after.Node);
    }
}
