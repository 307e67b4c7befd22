using System.Collections.Frozen;

namespace DigitalConnect.Authentication;

/// <summary>The error codes that the OAuth specifications document: RFC 6749 (4.1.2.1, 5.2), RFC 6750 (3.1), RFC 8628 (3.5).</summary>
internal static class OAuthErrors
{
    private static readonly FrozenSet<string> Documented = new[]
    {
        "access_denied", "authorization_pending", "expired_token", "insufficient_scope", "invalid_client", "invalid_grant", "invalid_request",
        "invalid_scope", "invalid_token", "server_error", "slow_down", "temporarily_unavailable", "unauthorized_client",
        "unsupported_grant_type", "unsupported_response_type",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a code may be quoted. Any other text that a server sends could repeat a secret in a spelling that nobody thought
    /// of.</summary>
    public static bool IsDocumented([NotNullWhen(true)] string? error) => error is not null && Documented.Contains(error);
}
