using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on authentication and authorization.</summary>
internal static class SecurityRules
{
    public static IEnumerable<Rule> All =>
    [
        new("api-security-added", Level.Error, "An operation asks for more authentication than before",
            "Clients without those credentials are refused with status 401. Accept the old way beside the new one."),
        new("api-security-removed", Level.Info, "An operation asks for less authentication than before",
            "Clients may go on sending their credentials. Nothing breaks."),
        new("api-security-alternative-added", Level.Info, "An operation accepts another way to authenticate",
            "Clients may go on with the old one. Nothing breaks."),
        new("api-security-alternative-removed", Level.Error, "An operation no longer accepts one way to authenticate",
            "Clients that use it are refused with status 401. Keep accepting it."),
        new("api-security-scope-added", Level.Error, "An operation asks for one more scope",
            "Tokens without the scope are refused with status 403. Accept the old scopes."),
        new("api-security-scope-removed", Level.Info, "An operation asks for one scope less",
            "Clients may go on with their tokens. Nothing breaks."),
        new("api-global-security-added", Level.Error, "The API asks for more authentication than before",
            "Clients without those credentials are refused with status 401. Accept the old way beside the new one."),
        new("api-global-security-removed", Level.Info, "The API asks for less authentication than before",
            "Clients may go on sending their credentials. Nothing breaks."),
        new("api-global-security-alternative-added", Level.Info, "The API accepts another way to authenticate",
            "Clients may go on with the old one. Nothing breaks."),
        new("api-global-security-alternative-removed", Level.Error, "The API no longer accepts one way to authenticate",
            "Clients that use it are refused with status 401. Keep accepting it."),
        new("api-global-security-scope-added", Level.Error, "The API asks for one more scope",
            "Tokens without the scope are refused with status 403. Accept the old scopes."),
        new("api-global-security-scope-removed", Level.Info, "The API asks for one scope less",
            "Clients may go on with their tokens. Nothing breaks."),
        new("api-security-component-added", Level.Info, "Security scheme added to the components",
            "It matters only where an operation asks for it."),
        new("api-security-component-removed", Level.Info, "Security scheme removed from the components",
            "It matters only where an operation asked for it."),
        new("api-security-component-type-changed", Level.Error, "Type of a security scheme changed",
            "Clients authenticate in the old way and are refused. Add a scheme instead."),
        new("api-security-component-changed", Level.Error, "Name, place or HTTP scheme of a security scheme changed",
            "Clients put their credentials where the server no longer looks. Add a scheme instead."),
        new("api-security-component-oauth-url-changed", Level.Warning, "Authorization URL of an OAuth flow changed",
            "Clients that have the old URL in their configuration fail if it goes away. Keep it running, or redirect."),
        new("api-security-component-oauth-token-url-changed", Level.Warning, "Token URL of an OAuth flow changed",
            "Clients that have the old URL in their configuration fail if it goes away. Keep it running."),
        new("api-security-component-oauth-flow-added", Level.Info, "Flow added to an OAuth security scheme",
            "Clients may go on with the old one. Nothing breaks."),
        new("api-security-component-oauth-flow-removed", Level.Error, "Flow removed from an OAuth security scheme",
            "Clients that use it get no token. Keep it."),
        new("api-security-component-oauth-scope-added", Level.Info, "Scope added to an OAuth flow",
            "It matters only where an operation asks for it."),
        new("api-security-component-oauth-scope-removed", Level.Error, "Scope removed from an OAuth flow",
            "Clients that ask for it get no token (RFC 6749, section 5.2: invalid_scope). Keep it."),
        new("api-security-component-oauth-scope-changed", Level.Info, "Description of a scope changed",
            "Only the documentation changes."),
    ];
}
