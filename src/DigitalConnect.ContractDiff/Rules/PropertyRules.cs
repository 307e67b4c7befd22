namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on properties that come and go.</summary>
internal static class PropertyRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly Rule RequiredAddedToRequest = Rows.Add(new(
        "new-required-request-property", RuleKind.Property, Direction.Request, Severity.Error, Aspects.Addition,
        "Required property added to a request",
        "Clients of the old contract do not send the property, so their requests are refused. Add it as optional, or with a new operation or major "
        + "version."));

    public static readonly Rule RequiredWithDefaultAddedToRequest = Rows.Add(new(
        "new-required-request-property-with-default", RuleKind.Property, Direction.Request, Severity.Error, Aspects.Addition,
        "Required property with a default value added to a request",
        "Clients of the old contract do not send the property, and a validating server refuses the request before a default applies. Add it as "
        + "optional."));

    public static readonly Rule OptionalAddedToRequest = Rows.Add(new(
        "new-optional-request-property", RuleKind.Property, Direction.Request, Severity.Info, Aspects.Addition,
        "Optional property added to a request", "Clients that do not know it leave it out. Nothing breaks."));

    public static readonly Rule ReadOnlyAddedToRequest = Rows.Add(new(
        "new-request-read-only-property", RuleKind.Property, Direction.Request, Severity.Info, Aspects.Addition,
        "Read-only property added to a request", "A read-only property is never sent by a client. Nothing breaks."));

    public static readonly Rule RemovedFromRequest = Rows.Add(new(
        "request-property-removed", RuleKind.Property, Direction.Request, Severity.Warning, Aspects.Removal,
        "Property removed from a request",
        "Clients of the old contract still send it. The server ignores it at best: what the client meant by it is lost. Deprecate the property "
        + "first and keep accepting it."));

    public static readonly Rule RemovedFromClosedRequest = Rows.Add(new(
        "request-property-removed-from-closed-object", RuleKind.Property, Direction.Request, Severity.Error, Aspects.Removal,
        "Property removed from a request that allows no unlisted properties",
        "Clients of the old contract still send it, and additionalProperties: false refuses them. Keep the property, deprecated, or allow unlisted "
        + "properties."));

    public static readonly Rule ReadOnlyRemovedFromRequest = Rows.Add(new(
        "request-read-only-property-removed", RuleKind.Property, Direction.Request, Severity.Info, Aspects.Removal,
        "Read-only property removed from a request", "A read-only property is never sent by a client. Nothing breaks."));

    public static readonly Rule RequiredAddedToParameter = Rows.Add(new(
        "new-required-request-parameter-property", RuleKind.Property, Direction.Request, Severity.Error, Aspects.Addition,
        "Required property added to a request parameter",
        "Clients of the old contract do not send the property, so their requests are refused. Add it as optional."));

    public static readonly Rule OptionalAddedToParameter = Rows.Add(new(
        "new-optional-request-parameter-property", RuleKind.Property, Direction.Request, Severity.Info, Aspects.Addition,
        "Optional property added to a request parameter", "Clients that do not know it leave it out. Nothing breaks."));

    public static readonly Rule RemovedFromParameter = Rows.Add(new(
        "request-parameter-property-removed", RuleKind.Property, Direction.Request, Severity.Warning, Aspects.Removal,
        "Property removed from a request parameter",
        "Clients of the old contract still send it; what they meant by it is lost. Deprecate it first and keep accepting it."));

    public static readonly Rule RemovedFromClosedParameter = Rows.Add(new(
        "request-parameter-property-removed-from-closed-object", RuleKind.Property, Direction.Request, Severity.Error, Aspects.Removal,
        "Property removed from a request parameter that allows no unlisted properties",
        "Clients of the old contract still send it, and are refused. Keep the property, deprecated, or allow unlisted properties."));

    public static readonly Rule RequiredAddedToRequestHeader = Rows.Add(new(
        "new-required-request-header-property", RuleKind.Property, Direction.Request, Severity.Error, Aspects.Addition,
        "Required property added to a request header",
        "Clients of the old contract do not send the property, so their requests are refused. Add it as optional."));

    public static readonly Rule OptionalAddedToRequestHeader = Rows.Add(new(
        "new-optional-request-header-property", RuleKind.Property, Direction.Request, Severity.Info, Aspects.Addition,
        "Optional property added to a request header", "Clients that do not know it leave it out. Nothing breaks."));

    public static readonly Rule RemovedFromRequestHeader = Rows.Add(new(
        "request-header-property-removed", RuleKind.Property, Direction.Request, Severity.Warning, Aspects.Removal,
        "Property removed from a request header",
        "Clients of the old contract still send it; what they meant by it is lost. Deprecate it first and keep accepting it."));

    public static readonly Rule RemovedFromClosedRequestHeader = Rows.Add(new(
        "request-header-property-removed-from-closed-object", RuleKind.Property, Direction.Request, Severity.Error, Aspects.Removal,
        "Property removed from a request header that allows no unlisted properties",
        "Clients of the old contract still send it, and are refused. Keep the property, deprecated, or allow unlisted properties."));

    public static readonly Rule RequiredRemovedFromResponse = Rows.Add(new(
        "response-required-property-removed", RuleKind.Property, Direction.Response, Severity.Error, Aspects.Removal,
        "Required property removed from a response",
        "Clients rely on a required property being there. Keep sending it, deprecated, until a new major version."));

    public static readonly Rule OptionalRemovedFromResponse = Rows.Add(new(
        "response-optional-property-removed", RuleKind.Property, Direction.Response, Severity.Warning, Aspects.Removal,
        "Optional property removed from a response", "Clients had to be ready for its absence, but those that used it lose it. Deprecate it first."));

    public static readonly Rule RequiredAddedToResponse = Rows.Add(new(
        "response-required-property-added", RuleKind.Property, Direction.Response, Severity.Info, Aspects.Addition,
        "Required property added to a response", "Clients that do not know the property ignore it. Nothing breaks."));

    public static readonly Rule OptionalAddedToResponse = Rows.Add(new(
        "response-optional-property-added", RuleKind.Property, Direction.Response, Severity.Info, Aspects.Addition,
        "Optional property added to a response", "Clients that do not know the property ignore it. Nothing breaks."));

    public static readonly Rule RequiredWriteOnlyRemovedFromResponse = Rows.Add(new(
        "response-required-write-only-property-removed", RuleKind.Property, Direction.Response, Severity.Info, Aspects.Removal,
        "Required write-only property removed from a response", "A write-only property is never in a response. Nothing breaks."));

    public static readonly Rule OptionalWriteOnlyRemovedFromResponse = Rows.Add(new(
        "response-optional-write-only-property-removed", RuleKind.Property, Direction.Response, Severity.Info, Aspects.Removal,
        "Optional write-only property removed from a response", "A write-only property is never in a response. Nothing breaks."));

    public static readonly Rule RequiredWriteOnlyAddedToResponse = Rows.Add(new(
        "response-required-write-only-property-added", RuleKind.Property, Direction.Response, Severity.Info, Aspects.Addition,
        "Required write-only property added to a response", "A write-only property is never in a response. Nothing breaks."));

    public static readonly Rule OptionalWriteOnlyAddedToResponse = Rows.Add(new(
        "response-optional-write-only-property-added", RuleKind.Property, Direction.Response, Severity.Info, Aspects.Addition,
        "Optional write-only property added to a response", "A write-only property is never in a response. Nothing breaks."));

    public static readonly Rule AddedToResponseHeader = Rows.Add(new(
        "response-header-property-added", RuleKind.Property, Direction.Response, Severity.Info, Aspects.Addition,
        "Property added to a response header", "Clients that do not know the property ignore it. Nothing breaks."));

    public static readonly Rule RemovedFromResponseHeader = Rows.Add(new(
        "response-header-property-removed", RuleKind.Property, Direction.Response, Severity.Warning, Aspects.Removal,
        "Property removed from a response header", "Clients that used the property lose it. Deprecate it first."));

    public static IReadOnlyList<Rule> All => Rows.All;
}
