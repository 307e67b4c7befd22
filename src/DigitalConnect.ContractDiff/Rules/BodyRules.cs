namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on request bodies and responses.</summary>
internal static class BodyRules
{
    public static IEnumerable<Rule> All =>
    [
        new("request-body-added-required", Severity.Error, Aspects.Request | Aspects.Addition, "Required request body added",
            "Clients of the old contract send no body, so their requests are refused. Make it optional."),
        new("request-body-added-optional", Severity.Info, Aspects.Request | Aspects.Addition, "Optional request body added",
            "Clients of the old contract send none. Nothing breaks."),
        new("request-body-removed", Severity.Error, Aspects.Request | Aspects.Removal, "Request body removed",
            "Clients of the old contract still send a body; what they meant by it is lost. Keep accepting it."),
        new("request-body-encoding-changed", Severity.Error, Aspects.Request | Aspects.Type, "Encoding of a part of a form changed",
            "Clients of the old contract spell the part in the old way, which the server no longer reads. Add a part instead."),
        new(
            "request-body-media-type-schema-added",
            Severity.Error,
            Aspects.Request | Aspects.Addition | Aspects.Schema,
            "Schema added to a media type of the request body",
            "Requests that the old contract allowed may not match it. Keep accepting them."),
        new(
            "request-body-media-type-schema-removed",
            Severity.Info,
            Aspects.Request | Aspects.Removal | Aspects.Schema,
            "Schema removed from a media type of the request body",
            "The server accepts everything it accepted before. Nothing breaks."),
        new("request-body-media-type-added", Severity.Info, Aspects.Request | Aspects.Addition | Aspects.Type, "Media type added to the request body",
            "Clients may go on with the old one. Nothing breaks."),
        new(
            "request-body-media-type-removed",
            Severity.Error,
            Aspects.Request | Aspects.Removal | Aspects.Type,
            "Media type removed from the request body",
            "Clients that send it are refused with status 415. Keep accepting it."),
        new(
            "response-body-media-type-schema-added",
            Severity.Info,
            Aspects.Response | Aspects.Addition | Aspects.Schema,
            "Schema added to a media type of a response",
            "Responses promise more than before. Nothing breaks."),
        new(
            "response-body-media-type-schema-removed",
            Severity.Warning,
            Aspects.Response | Aspects.Removal | Aspects.Schema,
            "Schema removed from a media type of a response",
            "Responses promise less than before: clients that rely on the schema may fail to read them. Keep the schema."),
        new("response-media-type-name-changed", Severity.Info, Aspects.Response | Aspects.Type, "Media type of a response renamed",
            "Clients that compare the whole name of the media type may refuse the response; the data is the same."),
        new(
            "response-media-type-parameter-changed",
            Severity.Error,
            Aspects.Response | Aspects.Type,
            "Parameter of a media type of a response has another value",
            "Clients that ask for the old value get status 406; those that read by the old charset or version cannot read what comes. "
            + "Keep offering the old one."),
        new(
            "response-media-type-name-generalized",
            Severity.Error,
            Aspects.Response | Aspects.Type,
            "Media type of a response became a more general one",
            "Clients that know only the special type may fail to read what comes. Keep the special type."),
        new(
            "response-media-type-name-specialized",
            Severity.Info,
            Aspects.Response | Aspects.Type,
            "Media type of a response became a more special one",
            "Whoever reads the general type can read the special one. Nothing breaks."),
        new("response-media-type-removed", Severity.Error, Aspects.Response | Aspects.Removal | Aspects.Type, "Media type removed from a response",
            "Clients that ask for it get status 406 or a type they cannot read. Keep offering it."),
        new("response-media-type-added", Severity.Info, Aspects.Response | Aspects.Addition | Aspects.Type, "Media type added to a response",
            "Clients may go on asking for the old one. Nothing breaks."),
        new(
            "response-success-status-removed",
            Severity.Error,
            Aspects.Response | Aspects.Removal | Aspects.Success,
            "Success status removed from the responses",
            "Clients wait for this status and may take another one for a failure. Keep answering with it."),
        new(
            "response-success-status-added",
            Severity.Info,
            Aspects.Response | Aspects.Addition | Aspects.Success,
            "Success status added to the responses",
            "Clients have to treat any 2xx status as success (RFC 9110, section 15.3). Nothing breaks."),
        new("response-non-success-status-removed", Severity.Info, Aspects.Response | Aspects.Removal, "Error status removed from the responses",
            "Clients handle an error that no longer comes. Nothing breaks."),
        new("response-non-success-status-added", Severity.Info, Aspects.Response | Aspects.Addition, "Error status added to the responses",
            "Clients have to treat an unknown status like the x00 of its class (RFC 9110, section 15). Nothing breaks."),
        new("response-header-added", Severity.Info, Aspects.Response | Aspects.Addition, "Response header added",
            "Clients that do not know it ignore it. Nothing breaks."),
        new("response-header-explode-changed", Severity.Error, Aspects.Response, "explode of a response header changed",
            "Clients of the old contract read objects in the old form. Add a header instead."),
        new("response-header-content-type-changed", Severity.Error, Aspects.Response | Aspects.Type, "Media type of a response header changed",
            "Clients of the old contract read the value in the old media type. Add a header instead."),
        new("response-description-changed", Severity.Info, Aspects.Response | Aspects.Documentation, "Description of a response changed",
            "Only the documentation changes."),
        new("required-response-header-removed", Severity.Error, Aspects.Response | Aspects.Removal, "Required response header removed",
            "Clients rely on it being there. Keep sending it."),
        new("optional-response-header-removed", Severity.Warning, Aspects.Response | Aspects.Removal, "Optional response header removed",
            "Clients had to be ready for its absence, but those that used it lose it. Deprecate it first."),
    ];
}
