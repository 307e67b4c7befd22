namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on callbacks and webhooks, which the API calls: its client reads the request, and the API the response.</summary>
internal static class CallbackRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly Rule ParameterAdded = Rows.Add(new(
        "callback-parameter-added", RuleKind.Operation, Direction.Response, Severity.Info, Aspects.Addition,
        "Parameter added to a callback", "Clients are sent more than before. Nothing breaks."));

    public static readonly Rule RequiredParameterRemoved = Rows.Add(new(
        "callback-required-parameter-removed", RuleKind.Operation, Direction.Response, Severity.Error, Aspects.Removal,
        "Required parameter removed from a callback", "Clients rely on it being there. Keep sending it."));

    public static readonly Rule OptionalParameterRemoved = Rows.Add(new(
        "callback-optional-parameter-removed", RuleKind.Operation, Direction.Response, Severity.Warning, Aspects.Removal,
        "Optional parameter removed from a callback",
        "Clients had to be ready for its absence, but those that used it lose it. Deprecate it first."));

    public static readonly Rule ParameterBecameRequired = Rows.Add(new(
        "callback-parameter-became-required", RuleKind.Operation, Direction.Response, Severity.Info, Aspects.Requiredness,
        "Parameter of a callback became required", "It is always there now. Nothing breaks."));

    public static readonly Rule ParameterBecameOptional = Rows.Add(new(
        "callback-parameter-became-optional", RuleKind.Operation, Direction.Response, Severity.Error, Aspects.Requiredness,
        "Parameter of a callback became optional", "Clients rely on it being there. Keep sending it."));

    public static readonly Rule BodyBecameRequired = Rows.Add(new(
        "callback-body-became-required", RuleKind.Operation, Direction.Response, Severity.Info, Aspects.Requiredness,
        "Body of a callback became required", "It is always there now. Nothing breaks."));

    public static readonly Rule BodyBecameOptional = Rows.Add(new(
        "callback-body-became-optional", RuleKind.Operation, Direction.Response, Severity.Error, Aspects.Requiredness,
        "Body of a callback became optional", "Clients rely on it being there. Keep sending it."));

    public static readonly Rule SuccessStatusAdded = Rows.Add(new(
        "callback-success-status-added", RuleKind.Operation, Direction.Request, Severity.Info, Aspects.Addition | Aspects.Success,
        "Success status added to what a callback may be answered with", "Clients may go on answering as before. Nothing breaks."));

    public static readonly Rule SuccessStatusRemoved = Rows.Add(new(
        "callback-success-status-removed", RuleKind.Operation, Direction.Request, Severity.Error, Aspects.Removal | Aspects.Success,
        "Success status removed from what a callback may be answered with",
        "Clients that answer so may be taken for failed, and be called again. Keep accepting it."));

    public static IReadOnlyList<Rule> All => Rows.All;
}
