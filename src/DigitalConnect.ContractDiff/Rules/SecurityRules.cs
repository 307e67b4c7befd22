namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on authentication and authorization.</summary>
internal static class SecurityRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly RequirementRules OfOperation = Requirement("api-security", "An operation");

    public static readonly RequirementRules OfApi = Requirement("api-global-security", "The API");

    public static readonly Rule SchemeAdded = Rows.Add(new(
        "api-security-component-added", RuleKind.Security, Direction.None, Severity.Info, Aspects.Addition,
        "Security scheme added to the components", "It matters only where an operation asks for it."));

    public static readonly Rule SchemeRemoved = Rows.Add(new(
        "api-security-component-removed", RuleKind.Security, Direction.None, Severity.Info, Aspects.Removal,
        "Security scheme removed from the components", "It matters only where an operation asked for it."));

    public static readonly Rule UnusedSchemeChanged = Rows.Add(new(
        "api-security-component-unused-changed", RuleKind.Security, Direction.None, Severity.Info, Aspects.None,
        "Security scheme that nothing uses changed", "It matters only where an operation asks for it."));

    public static readonly Rule SchemeTypeChanged = Rows.Add(new(
        "api-security-component-type-changed", RuleKind.Security, Direction.None, Severity.Error, Aspects.None,
        "Type of a security scheme changed", "Clients authenticate in the old way and are refused. Add a scheme instead."));

    public static readonly Rule SchemeChanged = Rows.Add(new(
        "api-security-component-changed", RuleKind.Security, Direction.None, Severity.Error, Aspects.None,
        "Name, place or HTTP scheme of a security scheme changed",
        "Clients put their credentials where the server no longer looks. Add a scheme instead."));

    public static readonly Rule AuthorizationUrlChanged = Rows.Add(new(
        "api-security-component-oauth-url-changed", RuleKind.Security, Direction.None, Severity.Warning, Aspects.None,
        "Authorization URL of an OAuth flow changed",
        "Clients that have the old URL in their configuration fail if it goes away. Keep it running, or redirect."));

    public static readonly Rule TokenUrlChanged = Rows.Add(new(
        "api-security-component-oauth-token-url-changed", RuleKind.Security, Direction.None, Severity.Warning, Aspects.None,
        "Token URL of an OAuth flow changed", "Clients that have the old URL in their configuration fail if it goes away. Keep it running."));

    public static readonly Rule FlowAdded = Rows.Add(new(
        "api-security-component-oauth-flow-added", RuleKind.Security, Direction.None, Severity.Info, Aspects.Addition,
        "Flow added to an OAuth security scheme", "Clients may go on with the old one. Nothing breaks."));

    public static readonly Rule FlowRemoved = Rows.Add(new(
        "api-security-component-oauth-flow-removed", RuleKind.Security, Direction.None, Severity.Error, Aspects.Removal,
        "Flow removed from an OAuth security scheme", "Clients that use it get no token. Keep it."));

    public static readonly Rule FlowScopeAdded = Rows.Add(new(
        "api-security-component-oauth-scope-added", RuleKind.Security, Direction.None, Severity.Info, Aspects.Addition,
        "Scope added to an OAuth flow", "It matters only where an operation asks for it."));

    public static readonly Rule FlowScopeRemoved = Rows.Add(new(
        "api-security-component-oauth-scope-removed", RuleKind.Security, Direction.None, Severity.Error, Aspects.Removal,
        "Scope removed from an OAuth flow", "Clients that ask for it get no token (RFC 6749, section 5.2: invalid_scope). Keep it."));

    public static readonly Rule FlowScopeDescriptionChanged = Rows.Add(new(
        "api-security-component-oauth-scope-changed", RuleKind.Security, Direction.None, Severity.Info, Aspects.None,
        "Description of a scope changed", "Only the documentation changes.", IsDocumentation: true));

    public static IReadOnlyList<Rule> All => Rows.All;

    private static RequirementRules Requirement(string id, string who) => new(
        Added: Requirement(
            $"{id}-added", Severity.Error, Aspects.Addition, $"{who} asks for more authentication than before",
            "Clients without those credentials are refused with status 401. Accept the old way beside the new one."),
        Removed: Requirement(
            $"{id}-removed", Severity.Info, Aspects.Removal, $"{who} asks for less authentication than before",
            "Clients may go on sending their credentials. Nothing breaks."),
        AlternativeAdded: Requirement(
            $"{id}-alternative-added", Severity.Info, Aspects.Addition, $"{who} accepts another way to authenticate",
            "Clients may go on with the old one. Nothing breaks."),
        AlternativeRemoved: Requirement(
            $"{id}-alternative-removed", Severity.Error, Aspects.Removal, $"{who} no longer accepts one way to authenticate",
            "Clients that use it are refused with status 401. Keep accepting it."),
        ScopeAdded: Requirement(
            $"{id}-scope-added", Severity.Error, Aspects.Addition, $"{who} asks for one more scope",
            "Tokens without the scope are refused with status 403. Accept the old scopes."),
        ScopeRemoved: Requirement(
            $"{id}-scope-removed", Severity.Info, Aspects.Removal, $"{who} asks for one scope less",
            "Clients may go on with their tokens. Nothing breaks."));

    private static Rule Requirement(string id, Severity severity, Aspects aspects, string summary, string explanation) =>
        Rows.Add(new(id, RuleKind.Security, Direction.None, severity, aspects, summary, explanation));
}
