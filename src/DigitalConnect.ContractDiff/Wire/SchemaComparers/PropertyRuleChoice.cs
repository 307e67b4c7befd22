using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Which rule judges a property that came or went.</summary>
internal static class PropertyRuleChoice
{
    public static Rule Added(Site site, bool isRequired, bool hasDefault) => (site, isRequired) switch
    {
        (Site.RequestReadOnlyProperty, _) => PropertyRules.ReadOnlyAddedToRequest,
        (Site.RequestProperty, true) when hasDefault => PropertyRules.RequiredWithDefaultAddedToRequest,
        (Site.RequestProperty, true) => PropertyRules.RequiredAddedToRequest,
        (Site.RequestProperty, false) => PropertyRules.OptionalAddedToRequest,
        (Site.RequestParameterProperty, true) => PropertyRules.RequiredAddedToParameter,
        (Site.RequestParameterProperty, false) => PropertyRules.OptionalAddedToParameter,
        (Site.RequestHeaderProperty, true) => PropertyRules.RequiredAddedToRequestHeader,
        (Site.RequestHeaderProperty, false) => PropertyRules.OptionalAddedToRequestHeader,
        (Site.ResponseHeader, _) => PropertyRules.AddedToResponseHeader,
        (Site.ResponseWriteOnlyProperty, true) => PropertyRules.RequiredWriteOnlyAddedToResponse,
        (Site.ResponseWriteOnlyProperty, false) => PropertyRules.OptionalWriteOnlyAddedToResponse,
        (_, true) => PropertyRules.RequiredAddedToResponse,
        (_, false) => PropertyRules.OptionalAddedToResponse,
    };

    public static Rule Removed(Site site, bool wasRequired, bool isRefused) => (site, wasRequired) switch
    {
        (Site.RequestReadOnlyProperty, _) => PropertyRules.ReadOnlyRemovedFromRequest,
        (Site.RequestProperty, _) when isRefused => PropertyRules.RemovedFromClosedRequest,
        (Site.RequestParameterProperty, _) when isRefused => PropertyRules.RemovedFromClosedParameter,
        (Site.RequestHeaderProperty, _) when isRefused => PropertyRules.RemovedFromClosedRequestHeader,
        (Site.RequestProperty, _) => PropertyRules.RemovedFromRequest,
        (Site.RequestParameterProperty, _) => PropertyRules.RemovedFromParameter,
        (Site.RequestHeaderProperty, _) => PropertyRules.RemovedFromRequestHeader,
        (Site.ResponseHeader, _) => PropertyRules.RemovedFromResponseHeader,
        (Site.ResponseWriteOnlyProperty, true) => PropertyRules.RequiredWriteOnlyRemovedFromResponse,
        (Site.ResponseWriteOnlyProperty, false) => PropertyRules.OptionalWriteOnlyRemovedFromResponse,
        (_, true) => PropertyRules.RequiredRemovedFromResponse,
        (_, false) => PropertyRules.OptionalRemovedFromResponse,
    };
}
