using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on request bodies and responses.</summary>
internal static class BodyRules
{
    public static IEnumerable<Rule> All =>
    [
        new("request-body-added-required", Level.Error, "Required request body added",
            "Clients of the old contract send no body, so their requests are refused. Make it optional."),
        new("request-body-added-optional", Level.Info, "Optional request body added",
            "Clients of the old contract send none. Nothing breaks."),
        new("request-body-removed", Level.Error, "Request body removed",
            "Clients of the old contract still send a body; what they meant by it is lost. Keep accepting it."),
        new("request-body-media-type-schema-added", Level.Error, "Schema added to a media type of the request body",
            "Requests that the old contract allowed may not match it. Keep accepting them."),
        new("request-body-media-type-schema-removed", Level.Info, "Schema removed from a media type of the request body",
            "The server accepts everything it accepted before. Nothing breaks."),
        new("request-body-media-type-added", Level.Info, "Media type added to the request body",
            "Clients may go on with the old one. Nothing breaks."),
        new("request-body-media-type-removed", Level.Error, "Media type removed from the request body",
            "Clients that send it are refused with status 415. Keep accepting it."),
        new("response-body-media-type-schema-added", Level.Info, "Schema added to a media type of a response",
            "Responses promise more than before. Nothing breaks."),
        new("response-body-media-type-schema-removed", Level.Warning, "Schema removed from a media type of a response",
            "Responses promise less than before: clients that rely on the schema may fail to read them. Keep the schema."),
        new("response-media-type-name-changed", Level.Info, "Media type of a response renamed",
            "Clients that compare the whole name of the media type may refuse the response; the data is the same."),
        new("response-media-type-name-generalized", Level.Error, "Media type of a response became a more general one",
            "Clients that know only the special type may fail to read what comes. Keep the special type."),
        new("response-media-type-name-specialized", Level.Info, "Media type of a response became a more special one",
            "Whoever reads the general type can read the special one. Nothing breaks."),
        new("response-media-type-removed", Level.Error, "Media type removed from a response",
            "Clients that ask for it get status 406 or a type they cannot read. Keep offering it."),
        new("response-media-type-added", Level.Info, "Media type added to a response",
            "Clients may go on asking for the old one. Nothing breaks."),
        new("response-success-status-removed", Level.Error, "Success status removed from the responses",
            "Clients wait for this status and may take another one for a failure. Keep answering with it."),
        new("response-success-status-added", Level.Info, "Success status added to the responses",
            "Clients have to treat any 2xx status as success (RFC 9110, section 15.3). Nothing breaks."),
        new("response-non-success-status-removed", Level.Info, "Error status removed from the responses",
            "Clients handle an error that no longer comes. Nothing breaks."),
        new("response-non-success-status-added", Level.Info, "Error status added to the responses",
            "Clients have to treat an unknown status like the x00 of its class (RFC 9110, section 15). Nothing breaks."),
        new("response-header-added", Level.Info, "Response header added",
            "Clients that do not know it ignore it. Nothing breaks."),
        new("response-header-content-type-changed", Level.Error, "Media type of a response header changed",
            "Clients of the old contract read the value in the old media type. Add a header instead."),
        new("response-description-changed", Level.Info, "Description of a response changed",
            "Only the documentation changes."),
        new("required-response-header-removed", Level.Error, "Required response header removed",
            "Clients rely on it being there. Keep sending it."),
        new("optional-response-header-removed", Level.Warning, "Optional response header removed",
            "Clients had to be ready for its absence, but those that used it lose it. Deprecate it first."),
    ];
}
