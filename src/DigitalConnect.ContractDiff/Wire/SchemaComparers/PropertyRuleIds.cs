using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>The ids of the rules on properties that come and go: the field's names for them follow no pattern.</summary>
internal static class PropertyRuleIds
{
    public static string Added(Site site, bool isRequired, bool hasDefault) => site switch
    {
        Site.RequestReadOnlyProperty => "new-request-read-only-property",
        Site.ResponseWriteOnlyProperty => $"response-{Need(isRequired)}-write-only-property-added",
        Site.ResponseHeader => "response-header-property-added",
        Site.RequestProperty when isRequired && hasDefault => "new-required-request-property-with-default",
        _ when site.IsRequest() => $"new-{Need(isRequired)}-{site.Prefix()}",
        _ => $"response-{Need(isRequired)}-property-added",
    };

    public static string Removed(Site site, bool wasRequired, bool isClosed) => site switch
    {
        Site.ResponseWriteOnlyProperty => $"response-{Need(wasRequired)}-write-only-property-removed",
        Site.ResponseHeader => "response-header-property-removed",
        Site.RequestProperty when isClosed => "request-property-removed-from-closed-object",
        _ when site.IsRequest() => $"{site.Prefix()}-removed",
        _ => $"response-{Need(wasRequired)}-property-removed",
    };

    private static string Need(bool isRequired) => isRequired ? "required" : "optional";
}
