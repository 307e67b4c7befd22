namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on request parameters.</summary>
internal static class ParameterRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly Rule RequiredAdded = Rows.Add(new(
        "new-required-request-parameter", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.Addition,
        "Required parameter added to an operation",
        "Clients of the old contract do not send it, so their requests are refused. Add it as optional."));

    public static readonly Rule OptionalAdded = Rows.Add(new(
        "new-optional-request-parameter", RuleKind.Parameter, Direction.Request, Severity.Info, Aspects.Addition,
        "Optional parameter added to an operation", "Clients that do not know it leave it out. Nothing breaks."));

    public static readonly Rule RequiredAddedToPath = Rows.Add(new(
        "new-required-request-default-parameter-to-existing-path", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.Addition,
        "Required parameter added to every operation of a path",
        "Clients of the old contract do not send it, so their requests are refused. Add it as optional."));

    public static readonly Rule OptionalAddedToPath = Rows.Add(new(
        "new-optional-request-default-parameter-to-existing-path", RuleKind.Parameter, Direction.Request, Severity.Info, Aspects.Addition,
        "Optional parameter added to every operation of a path", "Clients that do not know it leave it out. Nothing breaks."));

    public static readonly Rule PathParameterAdded = Rows.Add(new(
        "new-request-path-parameter", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.Addition,
        "Path parameter added to an operation",
        "The path is another one than clients of the old contract call. Add a new path and keep the old one."));

    public static readonly Rule PathParameterDeclared = Rows.Add(new(
        "request-path-parameter-declared", RuleKind.Parameter, Direction.Request, Severity.Info, Aspects.Addition,
        "Parameter that the path template has was declared",
        "Every request holds it already. Nothing changes on the wire; generated clients may take one argument more."));

    public static readonly Rule PathParameterUndeclared = Rows.Add(new(
        "request-path-parameter-undeclared", RuleKind.Parameter, Direction.Request, Severity.Info, Aspects.Removal,
        "Parameter that the path template has is no longer declared",
        "Every request still holds it. Nothing changes on the wire; generated clients may take one argument less."));

    public static readonly Rule AllowEmptyValueSet = Rows.Add(new(
        "request-parameter-allow-empty-value-set", RuleKind.Parameter, Direction.Request, Severity.Info, Aspects.None,
        "Empty value became possible in a request parameter", "The server accepts everything it accepted before. Nothing breaks."));

    public static readonly Rule AllowEmptyValueUnset = Rows.Add(new(
        "request-parameter-allow-empty-value-unset", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.None,
        "Empty value is no longer possible in a request parameter",
        "Clients of the old contract may send the parameter without a value, and be refused. Keep accepting it."));

    public static readonly Rule Removed = Rows.Add(new(
        "request-parameter-removed", RuleKind.Parameter, Direction.Request, Severity.Warning, Aspects.Removal,
        "Request parameter removed",
        "Clients of the old contract still send it. The server ignores it at best: what the client meant by it is lost. Deprecate it first."));

    public static readonly Rule Moved = Rows.Add(new(
        "request-parameter-moved", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.Removal,
        "Required request parameter moved to another place",
        "Clients of the old contract send it where the server no longer reads it. Go on reading it in the old place, too."));

    public static readonly Rule RemovedWithDeprecation = Rows.Add(new(
        "request-parameter-removed-with-deprecation", RuleKind.Parameter, Direction.Request, Severity.Info, Aspects.Removal,
        "Deprecated request parameter removed", "The parameter was deprecated, so clients were warned."));

    public static readonly Rule RemovedBeforeSunset = Rows.Add(new(
        "request-parameter-removed-before-sunset", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.Removal,
        "Deprecated request parameter removed before its sunset date",
        "Clients were promised the parameter until the sunset date. Keep it until then."));

    public static readonly Rule SunsetDeleted = Rows.Add(new(
        "request-parameter-sunset-deleted", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.None,
        "Sunset date of a deprecated request parameter removed", "Clients planned with the date. Keep it, or reactivate the parameter."));

    public static readonly Rule StyleChanged = Rows.Add(new(
        "request-parameter-style-changed", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.None,
        "Serialization style of a request parameter changed",
        "Clients of the old contract write the value in the old style, which the server no longer reads. Add a parameter instead."));

    public static readonly Rule ExplodeChanged = Rows.Add(new(
        "request-parameter-explode-changed", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.None,
        "explode of a request parameter changed",
        "Clients of the old contract write arrays and objects in the old form, which the server no longer reads. Add a parameter instead."));

    public static readonly Rule AllowReservedSet = Rows.Add(new(
        "request-parameter-allow-reserved-set", RuleKind.Parameter, Direction.Request, Severity.Info, Aspects.None,
        "Reserved characters became possible unescaped in a request parameter", "The server accepts everything it accepted before. Nothing breaks."));

    public static readonly Rule AllowReservedUnset = Rows.Add(new(
        "request-parameter-allow-reserved-unset", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.None,
        "Reserved characters are no longer possible unescaped in a request parameter",
        "Clients of the old contract may send them unescaped, and be refused. Keep accepting them."));

    public static readonly Rule ContentTypeChanged = Rows.Add(new(
        "request-parameter-content-type-changed", RuleKind.Parameter, Direction.Request, Severity.Error, Aspects.Type,
        "Media type of a request parameter changed", "Clients of the old contract write the value in the old media type. Add a parameter instead."));

    public static readonly Rule DescriptionChanged = Rows.Add(new(
        "parameter-description-changed", RuleKind.Parameter, Direction.Request, Severity.Info, Aspects.None,
        "Description of a parameter changed", "Only the documentation changes.", IsDocumentation: true));

    public static IReadOnlyList<Rule> All => Rows.All;
}
