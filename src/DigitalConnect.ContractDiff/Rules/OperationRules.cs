namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on operations.</summary>
internal static class OperationRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly Rule Added = Rows.Add(new(
        "endpoint-added", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Addition,
        "Operation added", "Clients of the old contract do not call it. Nothing breaks."));

    public static readonly Rule Deprecated = Rows.Add(new(
        "endpoint-deprecated", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Deprecation,
        "Operation deprecated", "It still works; clients are warned that it will go. Say what to use instead."));

    public static readonly Rule DeprecatedWithSunset = Rows.Add(new(
        "endpoint-deprecated-with-sunset", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Deprecation,
        "Operation deprecated, with a sunset date", "It works until the date; clients are warned. Say what to use instead."));

    public static readonly Rule Reactivated = Rows.Add(new(
        "endpoint-reactivated", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Deprecation,
        "Operation no longer deprecated", "Nothing breaks."));

    public static readonly Rule SunsetInvalid = Rows.Add(new(
        "api-deprecated-sunset-parse", RuleKind.Operation, Direction.None, Severity.Error, Aspects.Deprecation,
        "Operation deprecated with a sunset that is not a date", "Clients cannot plan with it. Write the date as in RFC 3339, such as 2030-01-31."));

    public static readonly Rule SunsetDeleted = Rows.Add(new(
        "sunset-deleted", RuleKind.Operation, Direction.None, Severity.Error, Aspects.None,
        "Sunset date of a deprecated operation removed", "Clients planned with the date. Keep it, or reactivate the operation."));

    public static readonly Rule PathRemovedWithoutDeprecation = Rows.Add(new(
        "api-path-removed-without-deprecation", RuleKind.Operation, Direction.None, Severity.Error, Aspects.Removal,
        "Path and operation removed without deprecation",
        "Every client that calls it gets status 404. Deprecate it first, with a sunset date, and remove it in a new major version."));

    public static readonly Rule PathRemovedWithDeprecation = Rows.Add(new(
        "api-path-removed-with-deprecation", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Removal,
        "Path and operation removed after deprecation", "Clients were warned."));

    public static readonly Rule PathRemovedBeforeSunset = Rows.Add(new(
        "api-path-removed-before-sunset", RuleKind.Operation, Direction.None, Severity.Error, Aspects.Removal,
        "Path and operation removed before the sunset date", "Clients were promised the operation until the date. Keep it until then."));

    public static readonly Rule RemovedWithInvalidSunset = Rows.Add(new(
        "api-path-sunset-parse", RuleKind.Operation, Direction.None, Severity.Error, Aspects.None,
        "Path and deprecated operation removed with a sunset that is not a date",
        "Clients could not plan with it. Write the date as in RFC 3339, such as 2030-01-31, and remove the operation after it."));

    public static readonly Rule RemovedWithoutDeprecation = Rows.Add(new(
        "api-removed-without-deprecation", RuleKind.Operation, Direction.None, Severity.Error, Aspects.Removal,
        "Operation removed without deprecation",
        "Every client that calls it gets status 405. Deprecate it first, with a sunset date, and remove it in a new major version."));

    public static readonly Rule RemovedWithDeprecation = Rows.Add(new(
        "api-removed-with-deprecation", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Removal,
        "Operation removed after deprecation", "Clients were warned."));

    public static readonly Rule RemovedBeforeSunset = Rows.Add(new(
        "api-removed-before-sunset", RuleKind.Operation, Direction.None, Severity.Error, Aspects.Removal,
        "Operation removed before the sunset date", "Clients were promised the operation until the date. Keep it until then."));

    public static readonly Rule OperationIdAdded = Rows.Add(new(
        "api-operation-id-added", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Addition | Aspects.OperationId,
        "operationId added", "Nothing changes on the wire; generated clients may name the method otherwise."));

    public static readonly Rule OperationIdRemoved = Rows.Add(new(
        "api-operation-id-removed", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Removal | Aspects.OperationId,
        "operationId removed or changed", "Nothing changes on the wire; generated clients name the method otherwise."));

    public static readonly Rule TagAdded = Rows.Add(new(
        "api-tag-added", RuleKind.Operation, Direction.None, Severity.Info, Aspects.None,
        "Tag added to an operation", "Nothing changes on the wire; clients grouped by tag may look different.", IsDocumentation: true));

    public static readonly Rule TagRemoved = Rows.Add(new(
        "api-tag-removed", RuleKind.Operation, Direction.None, Severity.Info, Aspects.None,
        "Tag removed from an operation", "Nothing changes on the wire; clients grouped by tag may look different.", IsDocumentation: true));

    public static readonly Rule DescriptionChanged = Rows.Add(new(
        "operation-description-changed", RuleKind.Operation, Direction.None, Severity.Info, Aspects.None,
        "Summary or description of an operation changed", "Only the documentation changes.", IsDocumentation: true));

    public static readonly Rule CallbackAdded = Rows.Add(new(
        "callback-added", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Addition,
        "Callback added to an operation", "Clients that do not know it are not called unless they subscribe. Nothing breaks."));

    public static readonly Rule CallbackRemoved = Rows.Add(new(
        "callback-removed", RuleKind.Operation, Direction.None, Severity.Error, Aspects.Removal,
        "Callback removed from an operation", "Clients that rely on being called no longer are. Keep calling them."));

    public static readonly Rule WebhookAdded = Rows.Add(new(
        "webhook-added", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Addition,
        "Webhook added", "Clients that do not know it do not subscribe. Nothing breaks."));

    public static readonly Rule WebhookRemoved = Rows.Add(new(
        "webhook-removed", RuleKind.Operation, Direction.None, Severity.Error, Aspects.Removal,
        "Webhook removed", "Clients that rely on being called no longer are. Keep calling them."));

    public static readonly Rule ServerAdded = Rows.Add(new(
        "server-added", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Addition,
        "Server added", "Clients may go on with the old one. Nothing breaks."));

    public static readonly Rule ServerRemoved = Rows.Add(new(
        "server-removed", RuleKind.Operation, Direction.None, Severity.Warning, Aspects.Removal,
        "Server removed", "If the server goes away too, clients that call it fail. Keep it running, or redirect."));

    public static readonly Rule AllServersRemoved = Rows.Add(new(
        "all-servers-removed", RuleKind.Operation, Direction.None, Severity.Error, Aspects.Removal,
        "No server is left at an address of before",
        "Clients of the old contract send each request to an address that the new one does not name: another host, port, scheme or base path. Keep a "
        + "server at the old address, listed beside the new one."));

    public static readonly Rule ServerVariableValueAdded = Rows.Add(new(
        "server-variable-value-added", RuleKind.Operation, Direction.None, Severity.Info, Aspects.Addition,
        "Value added to a server variable", "Clients may go on with the old ones. Nothing breaks."));

    public static readonly Rule ServerVariableValueRemoved = Rows.Add(new(
        "server-variable-value-removed", RuleKind.Operation, Direction.None, Severity.Warning, Aspects.Removal,
        "Value removed from a server variable", "If the server goes away too, clients that call it fail. Keep it running."));

    public static readonly Rule ServerVariableDefaultChanged = Rows.Add(new(
        "server-variable-default-changed", RuleKind.Operation, Direction.None, Severity.Warning, Aspects.None,
        "Default of a server variable changed", "Clients that rely on the default call another server than before."));

    public static IReadOnlyList<Rule> All => Rows.All;
}
