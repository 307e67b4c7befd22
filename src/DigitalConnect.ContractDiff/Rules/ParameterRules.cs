namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on request parameters.</summary>
internal static class ParameterRules
{
    public static IEnumerable<Rule> All =>
    [
        new("new-required-request-parameter", Severity.Error, Aspects.Request | Aspects.Addition, "Required parameter added to an operation",
            "Clients of the old contract do not send it, so their requests are refused. Add it as optional."),
        new("new-optional-request-parameter", Severity.Info, Aspects.Request | Aspects.Addition, "Optional parameter added to an operation",
            "Clients that do not know it leave it out. Nothing breaks."),
        new(
            "new-required-request-default-parameter-to-existing-path",
            Severity.Error,
            Aspects.Request | Aspects.Addition,
            "Required parameter added to every operation of a path",
            "Clients of the old contract do not send it, so their requests are refused. Add it as optional."),
        new(
            "new-optional-request-default-parameter-to-existing-path",
            Severity.Info,
            Aspects.Request | Aspects.Addition,
            "Optional parameter added to every operation of a path",
            "Clients that do not know it leave it out. Nothing breaks."),
        new("new-request-path-parameter", Severity.Error, Aspects.Request | Aspects.Addition, "Path parameter added to an operation",
            "The path is another one than clients of the old contract call. Add a new path and keep the old one."),
        new("request-path-parameter-declared", Severity.Info, Aspects.Request | Aspects.Addition, "Parameter that the path template has was declared",
            "Every request holds it already. Nothing changes on the wire; generated clients may take one argument more."),
        new(
            "request-path-parameter-undeclared",
            Severity.Info,
            Aspects.Request | Aspects.Removal,
            "Parameter that the path template has is no longer declared",
            "Every request still holds it. Nothing changes on the wire; generated clients may take one argument less."),
        new("request-parameter-allow-empty-value-set", Severity.Info, Aspects.Request, "Empty value became possible in a request parameter",
            "The server accepts everything it accepted before. Nothing breaks."),
        new("request-parameter-allow-empty-value-unset", Severity.Error, Aspects.Request, "Empty value is no longer possible in a request parameter",
            "Clients of the old contract may send the parameter without a value, and be refused. Keep accepting it."),
        new("request-parameter-removed", Severity.Warning, Aspects.Request | Aspects.Removal, "Request parameter removed",
            "Clients of the old contract still send it. The server ignores it at best: what the client meant by it is lost. Deprecate it first."),
        new("request-parameter-removed-with-deprecation", Severity.Info, Aspects.Request | Aspects.Removal, "Deprecated request parameter removed",
            "The parameter was deprecated, so clients were warned."),
        new(
            "request-parameter-removed-before-sunset",
            Severity.Error,
            Aspects.Request | Aspects.Removal,
            "Deprecated request parameter removed before its sunset date",
            "Clients were promised the parameter until the sunset date. Keep it until then."),
        new("request-parameter-sunset-deleted", Severity.Error, Aspects.Request, "Sunset date of a deprecated request parameter removed",
            "Clients planned with the date. Keep it, or reactivate the parameter."),
        new("request-parameter-style-changed", Severity.Error, Aspects.Request, "Serialization style of a request parameter changed",
            "Clients of the old contract write the value in the old style, which the server no longer reads. Add a parameter instead."),
        new("request-parameter-explode-changed", Severity.Error, Aspects.Request, "explode of a request parameter changed",
            "Clients of the old contract write arrays and objects in the old form, which the server no longer reads. Add a parameter instead."),
        new(
            "request-parameter-allow-reserved-set",
            Severity.Info,
            Aspects.Request,
            "Reserved characters became possible unescaped in a request parameter",
            "The server accepts everything it accepted before. Nothing breaks."),
        new(
            "request-parameter-allow-reserved-unset",
            Severity.Error,
            Aspects.Request,
            "Reserved characters are no longer possible unescaped in a request parameter",
            "Clients of the old contract may send them unescaped, and be refused. Keep accepting them."),
        new("request-parameter-content-type-changed", Severity.Error, Aspects.Request | Aspects.Type, "Media type of a request parameter changed",
            "Clients of the old contract write the value in the old media type. Add a parameter instead."),
    ];
}
