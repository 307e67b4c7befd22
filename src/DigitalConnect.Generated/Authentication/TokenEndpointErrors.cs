using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Authentication;

/// <summary>Says in words what a token endpoint did wrong, and which setting to look at. Of what the endpoint wrote it quotes documented codes
/// only.</summary>
/// <param name="endpoint">The address that was asked.</param>
/// <param name="options">The settings that the address came from.</param>
/// <param name="timeProvider">The clock, for a <c>Retry-After</c> that is a date.</param>
internal sealed class TokenEndpointErrors(Uri endpoint, DigitalConnectOptions options, TimeProvider timeProvider)
{
    private const int LongestText = 300;

    private readonly string _settings = options.TokenEndpoint is null
        ? $"{options.Setting(nameof(options.AccountName))} ({options.AccountName}) and {options.Setting(nameof(options.Region))} ({options.Region})"
        : options.Setting(nameof(options.TokenEndpoint));

    public DigitalConnectAuthenticationException Unreachable(Exception? cause) => new(
        (cause as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => $"The host of the token endpoint {endpoint} was not found. Check {_settings}.",
            HttpRequestError.ConnectionError => $"The token endpoint {endpoint} could not be reached. Check {_settings} and the network.",
            HttpRequestError.SecureConnectionError =>
                $"There is no secure connection (TLS) to the token endpoint {endpoint}. Check its certificate and {_settings}.",
            HttpRequestError.ConfigurationLimitExceeded => $"The token endpoint {endpoint} sent a response larger than any token. Check {_settings}.",
            _ => $"The token endpoint {endpoint} gave no response that could be read. Try again later; if that doesn't help, check {_settings}.",
        },
        innerException: FailureCause.Showable(cause));

    public DigitalConnectAuthenticationException TimedOut(TimeSpan timeout, Exception cause) => new(
        string.Create(CultureInfo.InvariantCulture, $"The token endpoint {endpoint} did not answer within {timeout.TotalSeconds:0.###} s. ") +
        $"Try again later; if that doesn't help, check {_settings}, the network and {options.Setting(nameof(options.AttemptTimeout))}.",
        innerException: cause);

    public DigitalConnectAuthenticationException Unusable(string reason) => new(
        $"The token endpoint {endpoint} answered without a usable token: {reason}. Check {_settings}.", statusCode: HttpStatusCode.OK);

    public DigitalConnectAuthenticationException Refused(
        HttpResponseMessage response, IReadOnlyList<string> scopes, string? error, string? description) => new(
            $"The token endpoint {endpoint} answered {(int)response.StatusCode}{(OAuthErrors.IsDocumented(error) ? $" ({error})" : "")}. " +
            Advice(response.StatusCode, error, scopes),
            Clean(error),
            Clean(description),
            response.StatusCode)
        {
            RetryAfter = RetryAfter.Of(response, timeProvider),
        };

    private string Advice(HttpStatusCode status, string? error, IReadOnlyList<string> scopes) => (error, (int)status) switch
    {
        ("invalid_scope", _) => $"Allow the OAuth client in Talkdesk what was asked for: {string.Join(' ', scopes)}.",
        (_, 429) => "Too many tokens were asked for. It is asked again later.",
        ("invalid_client" or "unauthorized_client", _) or (_, 400 or 401 or 403) =>
            $"Check {options.Setting(nameof(options.ClientId))} with its ClientSecret, or PrivateKey and KeyId; " +
            $"then {_settings}: another region refuses a client in the same way.",
        (_, < 500) => $"Check {_settings}.",
        _ => "It is asked again later.",
    };

    /// <summary>What the endpoint wrote, for the properties of the exception: bounded and on one line.</summary>
    private static string? Clean(string? raw) => raw is null
        ? null
        : string.Create(Math.Min(raw.Length, LongestText), raw, static (clean, text) =>
        {
            for (var i = 0; i < clean.Length; i++)
                clean[i] = IsVisible(text[i]) ? text[i] : ' ';
        });

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate);
}
