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
        var isRequest = pair.Site.IsRequest();
        var (wasReadOnly, isReadOnly) = (before.Schema.Flag("readOnly"), after.Schema.Flag("readOnly"));
        if (wasReadOnly != isReadOnly)
            Report("readOnly", ReadOnly(isReadOnly, isRequest ? wasRequired && isRequired : isRequired), isReadOnly, "read-only");
        var (wasWriteOnly, isWriteOnly) = (before.Schema.Flag("writeOnly"), after.Schema.Flag("writeOnly"));
        if (wasWriteOnly != isWriteOnly)
            Report("writeOnly", WriteOnly(isWriteOnly, isRequest ? isRequired : wasRequired), isWriteOnly, "write-only");

        void Report(string keyword, DirectionalRule rule, bool became, string name) => pair.ReportRule(
            rule.For(pair.Site.Direction()),
            pair.Context.Property(silent: false).Site,
            became ? $"became {name}" : $"is no longer {name}",
            before.Schema.Keyword(keyword) ?? before.Node,
            after.Schema.Keyword(keyword) ?? after.Node,
            after.Node);
    }

    private static DirectionalRule ReadOnly(bool became, bool isRequired) => (became, isRequired) switch
    {
        (true, true) => AccessRules.RequiredBecameReadOnly,
        (true, false) => AccessRules.OptionalBecameReadOnly,
        (false, true) => AccessRules.RequiredBecameNotReadOnly,
        (false, false) => AccessRules.OptionalBecameNotReadOnly,
    };

    private static DirectionalRule WriteOnly(bool became, bool isRequired) => (became, isRequired) switch
    {
        (true, true) => AccessRules.RequiredBecameWriteOnly,
        (true, false) => AccessRules.OptionalBecameWriteOnly,
        (false, true) => AccessRules.RequiredBecameNotWriteOnly,
        (false, false) => AccessRules.OptionalBecameNotWriteOnly,
    };
}
