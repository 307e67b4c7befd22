namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on properties that become, or no longer are, read-only or write-only.</summary>
internal static class AccessRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly DirectionalRule OptionalBecameReadOnly = new(
        Rows.Add(new(
            "request-optional-property-became-read-only", RuleKind.Property, Direction.Request, Severity.Info, Aspects.None,
            "Optional property of a request became read-only", "Clients that still send it are ignored at worst.")),
        Rows.Add(new(
            "response-optional-property-became-read-only", RuleKind.Property, Direction.Response, Severity.Info, Aspects.None,
            "Optional property of a response became read-only", "The other direction is concerned. Nothing breaks in a response.")));

    public static readonly DirectionalRule OptionalBecameNotReadOnly = new(
        Rows.Add(new(
            "request-optional-property-became-not-read-only", RuleKind.Property, Direction.Request, Severity.Info, Aspects.None,
            "Optional property of a request is no longer read-only",
            "Clients of the old contract leave it out; whether the server now insists on it is for the other rules to say.")),
        Rows.Add(new(
            "response-optional-property-became-not-read-only", RuleKind.Property, Direction.Response, Severity.Info, Aspects.None,
            "Optional property of a response is no longer read-only", "The other direction is concerned. Nothing breaks in a response.")));

    public static readonly DirectionalRule OptionalBecameWriteOnly = new(
        Rows.Add(new(
            "request-optional-property-became-write-only", RuleKind.Property, Direction.Request, Severity.Info, Aspects.None,
            "Optional property of a request became write-only", "The other direction is concerned. Nothing breaks in a request.")),
        Rows.Add(new(
            "response-optional-property-became-write-only", RuleKind.Property, Direction.Response, Severity.Info, Aspects.None,
            "Optional property of a response became write-only", "It is no longer in responses: clients that read it lose it.")));

    public static readonly DirectionalRule OptionalBecameNotWriteOnly = new(
        Rows.Add(new(
            "request-optional-property-became-not-write-only", RuleKind.Property, Direction.Request, Severity.Info, Aspects.None,
            "Optional property of a request is no longer write-only", "The other direction is concerned. Nothing breaks in a request.")),
        Rows.Add(new(
            "response-optional-property-became-not-write-only", RuleKind.Property, Direction.Response, Severity.Info, Aspects.None,
            "Optional property of a response is no longer write-only", "It is in responses now.")));

    public static readonly DirectionalRule RequiredBecameReadOnly = new(
        Rows.Add(new(
            "request-required-property-became-read-only", RuleKind.Property, Direction.Request, Severity.Info, Aspects.Requiredness,
            "Required property of a request became read-only", "Clients that still send it are ignored at worst.")),
        Rows.Add(new(
            "response-required-property-became-read-only", RuleKind.Property, Direction.Response, Severity.Info, Aspects.Requiredness,
            "Required property of a response became read-only", "The other direction is concerned. Nothing breaks in a response.")));

    public static readonly DirectionalRule RequiredBecameNotReadOnly = new(
        Rows.Add(new(
            "request-required-property-became-not-read-only", RuleKind.Property, Direction.Request, Severity.Error, Aspects.Requiredness,
            "Required property of a request is no longer read-only",
            "Clients of the old contract were not to send it; now every request has to. Make it optional.")),
        Rows.Add(new(
            "response-required-property-became-not-read-only", RuleKind.Property, Direction.Response, Severity.Info, Aspects.Requiredness,
            "Required property of a response is no longer read-only", "The other direction is concerned. Nothing breaks in a response.")));

    public static readonly DirectionalRule RequiredBecameWriteOnly = new(
        Rows.Add(new(
            "request-required-property-became-write-only", RuleKind.Property, Direction.Request, Severity.Info, Aspects.None,
            "Required property of a request became write-only", "The other direction is concerned. Nothing breaks in a request.")),
        Rows.Add(new(
            "response-required-property-became-write-only", RuleKind.Property, Direction.Response, Severity.Error, Aspects.None,
            "Required property of a response became write-only",
            "It was promised in every response and is not sent any more. Keep sending it, or make it optional first.")));

    public static readonly DirectionalRule RequiredBecameNotWriteOnly = new(
        Rows.Add(new(
            "request-required-property-became-not-write-only", RuleKind.Property, Direction.Request, Severity.Info, Aspects.None,
            "Required property of a request is no longer write-only", "The other direction is concerned. Nothing breaks in a request.")),
        Rows.Add(new(
            "response-required-property-became-not-write-only", RuleKind.Property, Direction.Response, Severity.Warning, Aspects.None,
            "Required property of a response is no longer write-only",
            "It is promised in every response now; a server that is not updated does not send it. Make it optional first.")));

    public static IReadOnlyList<Rule> All => Rows.All;
}
