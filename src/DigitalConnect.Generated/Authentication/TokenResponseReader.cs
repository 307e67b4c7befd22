using System.Text.Json;
using DigitalConnect.Runtime.Calls;
using Duende.IdentityModel.Client;

namespace DigitalConnect.Authentication;

/// <summary>Reads what a token endpoint answered: RFC 6749, sections 5.1 and 5.2, and everything that isn't so.</summary>
internal static class TokenResponseReader
{
    // Where expires_in is missing: RFC 6749 leaves the lifetime to the server's documentation, and Talkdesk's has none. Too short
    // costs a token request a minute; too long costs a 401 first. 600 seconds have been seen, so this is well within.
    private static readonly TimeSpan UnknownLifetime = TimeSpan.FromSeconds(60);

    // However long the server says: a token that has been revoked or a clock that is wrong should show within a day.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromHours(24);

    public static AccessToken Read(
        TokenResponse response, IReadOnlyList<string> scopes, long askedAt, TimeProvider timeProvider, TokenEndpointErrors errors)
    {
        if (response.HttpResponse is not { } http)
            throw errors.Unreachable(response.Exception);

        var json = response.Json is { ValueKind: JsonValueKind.Object } root ? root : default;
        if (http.StatusCode != HttpStatusCode.OK || Text(json, "error") is not null)
            throw errors.Refused(http, scopes, Text(json, "error"), Text(json, "error_description"));

        // A missing type is taken for Bearer: the only one that this client could use, and the only one that Talkdesk documents.
        if (Text(json, "token_type") is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            throw errors.Unusable("token_type is not Bearer");

        // Counted from before the request, so that a token is never taken for younger than it is.
        var lifetime = Lifetime(json) - timeProvider.GetElapsedTime(askedAt);
        return Token(json, lifetime > TimeSpan.Zero ? lifetime : TimeSpan.Zero, timeProvider, errors);
    }

    private static AccessToken Token(JsonElement json, TimeSpan lifetime, TimeProvider timeProvider, TokenEndpointErrors errors)
    {
        if (Text(json, "access_token") is not { Length: > 0 } token)
        {
            throw errors.Unusable(json.ValueKind == JsonValueKind.Object ? "access_token is missing, empty or no text"
                : "the body is no JSON object");
        }

        try
        {
            return new(token, timeProvider.GetUtcNow() + lifetime, Deadline.In(lifetime, timeProvider));
        }
        catch (ArgumentException)
        {
            throw errors.Unusable("access_token has characters that can't stand in a header");
        }
    }

    private static TimeSpan Lifetime(JsonElement json)
    {
        if (!double.TryParse(Raw(json, "expires_in"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || double.IsNaN(seconds))
            return UnknownLifetime;

        return TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestLifetime.TotalSeconds));
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Read(value)
            : null;

    private static string? Raw(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetRawText()
            : Text(json, name);

    private static string? Read(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException) // Half a surrogate pair.
        {
            return null;
        }
    }
}
