namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on request bodies and responses.</summary>
internal static class BodyRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly Rule RequestAddedRequired = Rows.Add(new(
        "request-body-added-required", RuleKind.Body, Direction.Request, Severity.Error, Aspects.Addition,
        "Required request body added", "Clients of the old contract send no body, so their requests are refused. Make it optional."));

    public static readonly Rule RequestAddedOptional = Rows.Add(new(
        "request-body-added-optional", RuleKind.Body, Direction.Request, Severity.Info, Aspects.Addition,
        "Optional request body added", "Clients of the old contract send none. Nothing breaks."));

    public static readonly Rule RequestRemoved = Rows.Add(new(
        "request-body-removed", RuleKind.Body, Direction.Request, Severity.Error, Aspects.Removal,
        "Request body removed", "Clients of the old contract still send a body; what they meant by it is lost. Keep accepting it."));

    public static readonly Rule EncodingChanged = Rows.Add(new(
        "request-body-encoding-changed", RuleKind.Body, Direction.Request, Severity.Error, Aspects.Type,
        "Encoding of a part of a form changed",
        "Clients of the old contract spell the part in the old way, which the server no longer reads. Add a part instead."));

    public static readonly Rule EncodingOfResponseChanged = Rows.Add(new(
        "response-body-encoding-changed", RuleKind.Body, Direction.Response, Severity.Error, Aspects.Type,
        "Encoding of a part of a form that the API sends changed",
        "Clients of the old contract read the part in the old way, and can't read the new one. Add a part instead."));

    public static readonly DirectionalRule MediaTypeSchemaAdded = new(
        Rows.Add(new(
            "request-body-media-type-schema-added", RuleKind.Body, Direction.Request, Severity.Error, Aspects.Addition | Aspects.Schema,
            "Schema added to a media type of the request body", "Requests that the old contract allowed may not match it. Keep accepting them.")),
        Rows.Add(new(
            "response-body-media-type-schema-added", RuleKind.Body, Direction.Response, Severity.Info, Aspects.Addition | Aspects.Schema,
            "Schema added to a media type of a response", "Responses promise more than before. Nothing breaks.")));

    public static readonly DirectionalRule MediaTypeSchemaRemoved = new(
        Rows.Add(new(
            "request-body-media-type-schema-removed", RuleKind.Body, Direction.Request, Severity.Info, Aspects.Removal | Aspects.Schema,
            "Schema removed from a media type of the request body", "The server accepts everything it accepted before. Nothing breaks.")),
        Rows.Add(new(
            "response-body-media-type-schema-removed", RuleKind.Body, Direction.Response, Severity.Warning, Aspects.Removal | Aspects.Schema,
            "Schema removed from a media type of a response",
            "Responses promise less than before: clients that rely on the schema may fail to read them. Keep the schema.")));

    public static readonly DirectionalRule MediaTypeAdded = new(
        Rows.Add(new(
            "request-body-media-type-added", RuleKind.Body, Direction.Request, Severity.Info, Aspects.Addition | Aspects.Type,
            "Media type added to the request body", "Clients may go on with the old one. Nothing breaks.")),
        Rows.Add(new(
            "response-media-type-added", RuleKind.Body, Direction.Response, Severity.Info, Aspects.Addition | Aspects.Type,
            "Media type added to a response", "Clients may go on asking for the old one. Nothing breaks.")));

    public static readonly DirectionalRule MediaTypeRemoved = new(
        Rows.Add(new(
            "request-body-media-type-removed", RuleKind.Body, Direction.Request, Severity.Error, Aspects.Removal | Aspects.Type,
            "Media type removed from the request body", "Clients that send it are refused with status 415. Keep accepting it.")),
        Rows.Add(new(
            "response-media-type-removed", RuleKind.Body, Direction.Response, Severity.Error, Aspects.Removal | Aspects.Type,
            "Media type removed from a response", "Clients that ask for it get status 406 or a type they cannot read. Keep offering it.")));

    public static readonly Rule MediaTypeNameChanged = Rows.Add(new(
        "response-media-type-name-changed", RuleKind.Body, Direction.Response, Severity.Info, Aspects.Type,
        "Media type of a response renamed", "Clients that compare the whole name of the media type may refuse the response; the data is the same."));

    public static readonly Rule MediaTypeParameterChanged = Rows.Add(new(
        "response-media-type-parameter-changed", RuleKind.Body, Direction.Response, Severity.Error, Aspects.Type,
        "Parameter of a media type of a response has another value",
        "Clients that ask for the old value get status 406; those that read by the old charset or version cannot read what comes. Keep offering the "
        + "old one."));

    public static readonly Rule MediaTypeGeneralized = Rows.Add(new(
        "response-media-type-name-generalized", RuleKind.Body, Direction.Response, Severity.Error, Aspects.Type,
        "Media type of a response became a more general one",
        "Clients that know only the special type may fail to read what comes. Keep the special type."));

    public static readonly Rule MediaTypeSpecialized = Rows.Add(new(
        "response-media-type-name-specialized", RuleKind.Body, Direction.Response, Severity.Info, Aspects.Type,
        "Media type of a response became a more special one", "Whoever reads the general type can read the special one. Nothing breaks."));

    public static readonly Rule SuccessStatusRemoved = Rows.Add(new(
        "response-success-status-removed", RuleKind.Body, Direction.Response, Severity.Error, Aspects.Removal | Aspects.Success,
        "Success status removed from the responses", "Clients wait for this status and may take another one for a failure. Keep answering with it."));

    public static readonly Rule SuccessStatusAdded = Rows.Add(new(
        "response-success-status-added", RuleKind.Body, Direction.Response, Severity.Info, Aspects.Addition | Aspects.Success,
        "Success status added to the responses", "Clients have to treat any 2xx status as success (RFC 9110, section 15.3). Nothing breaks."));

    public static readonly Rule ErrorStatusRemoved = Rows.Add(new(
        "response-non-success-status-removed", RuleKind.Body, Direction.Response, Severity.Info, Aspects.Removal,
        "Error status removed from the responses", "Clients handle an error that no longer comes. Nothing breaks."));

    public static readonly Rule ErrorStatusAdded = Rows.Add(new(
        "response-non-success-status-added", RuleKind.Body, Direction.Response, Severity.Info, Aspects.Addition,
        "Error status added to the responses",
        "Clients have to treat an unknown status like the x00 of its class (RFC 9110, section 15). Nothing breaks."));

    public static readonly Rule HeaderAdded = Rows.Add(new(
        "response-header-added", RuleKind.Body, Direction.Response, Severity.Info, Aspects.Addition,
        "Response header added", "Clients that do not know it ignore it. Nothing breaks."));

    public static readonly Rule HeaderExplodeChanged = Rows.Add(new(
        "response-header-explode-changed", RuleKind.Body, Direction.Response, Severity.Error, Aspects.None,
        "explode of a response header changed", "Clients of the old contract read objects in the old form. Add a header instead."));

    public static readonly Rule HeaderContentTypeChanged = Rows.Add(new(
        "response-header-content-type-changed", RuleKind.Body, Direction.Response, Severity.Error, Aspects.Type,
        "Media type of a response header changed", "Clients of the old contract read the value in the old media type. Add a header instead."));

    public static readonly Rule ResponseDescriptionChanged = Rows.Add(new(
        "response-description-changed", RuleKind.Body, Direction.Response, Severity.Info, Aspects.None,
        "Description of a response changed", "Only the documentation changes.", IsDocumentation: true));

    public static readonly Rule RequiredHeaderRemoved = Rows.Add(new(
        "required-response-header-removed", RuleKind.Body, Direction.Response, Severity.Error, Aspects.Removal,
        "Required response header removed", "Clients rely on it being there. Keep sending it."));

    public static readonly Rule OptionalHeaderRemoved = Rows.Add(new(
        "optional-response-header-removed", RuleKind.Body, Direction.Response, Severity.Warning, Aspects.Removal,
        "Optional response header removed", "Clients had to be ready for its absence, but those that used it lose it. Deprecate it first."));

    public static IReadOnlyList<Rule> All => Rows.All;
}
