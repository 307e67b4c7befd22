namespace DigitalConnect.Authentication;

/// <summary>Says in words what a token endpoint did wrong, and which setting to look at.</summary>
/// <param name="endpoint">The address that was asked.</param>
/// <param name="settings">The settings that the address came from.</param>
/// <param name="client">Knows what must not be repeated.</param>
/// <param name="timeProvider">The clock, for a <c>Retry-After</c> that is a date.</param>
internal sealed class TokenEndpointErrors(Uri endpoint, string settings, ClientAuthentication client, TimeProvider timeProvider)
{
    private const int LongestText = 300;

    public DigitalConnectAuthenticationException Unreachable(Exception? cause) => new(
        (cause as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => $"The host of the token endpoint {endpoint} was not found. Check {settings}.",
            HttpRequestError.ConnectionError => $"The token endpoint {endpoint} could not be reached. Check {settings} and the network.",
            HttpRequestError.SecureConnectionError => $"There is no secure connection (TLS) to the token endpoint {endpoint}. Check its certificate and {settings}.",
            HttpRequestError.ConfigurationLimitExceeded => $"The token endpoint {endpoint} answered more than a token can be. Check {settings}.",
            _ => $"The token endpoint {endpoint} gave no answer that could be read. Try again later; if that doesn't help, check {settings}.",
        },
        innerException: cause);

    public DigitalConnectAuthenticationException TimedOut(TimeSpan timeout, Exception cause) => new(
        string.Create(CultureInfo.InvariantCulture, $"The token endpoint {endpoint} did not answer within {timeout.TotalSeconds:0.###} s. ") +
        $"Try again later; if that doesn't help, check {settings}, the network and DigitalConnect:AttemptTimeout.",
        innerException: cause);

    public DigitalConnectAuthenticationException Unusable(string reason) => new(
        $"The token endpoint {endpoint} answered without a usable token: {reason}. Check {settings}.", statusCode: HttpStatusCode.OK);

    public DigitalConnectAuthenticationException Refused(HttpResponseMessage response, string? error, string? description)
    {
        error = Clean(error);
        description = Clean(description);
        var words = string.Join(": ", new[] { error, description }.OfType<string>());
        return new(
            $"The token endpoint {endpoint} answered {(int)response.StatusCode}{(words.Length == 0 ? "" : $" ({words})")}. {Advice(response.StatusCode, error)}",
            error,
            description,
            response.StatusCode)
        {
            RetryAfter = RetryAfter(response),
        };
    }

    private string Advice(HttpStatusCode status, string? error) => (error, (int)status) switch
    {
        ("invalid_scope", _) => "Allow the scope digital-connect:write for this OAuth client in Talkdesk.",
        (_, 429) => "Too many tokens were asked for. It is asked again later.",
        ("invalid_client" or "unauthorized_client", _) or (_, 400 or 401 or 403) =>
            $"Check DigitalConnect:ClientId with its ClientSecret, or PrivateKey and KeyId; then {settings}: another region refuses a client in the same way.",
        (_, < 500) => $"Check {settings}.",
        _ => "It is asked again later.",
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - timeProvider.GetUtcNow() : null;

    /// <summary>What the endpoint wrote, fit for a log: bounded, on one line, without what is ours.</summary>
    private string? Clean(string? answered)
    {
        if (answered is null)
            return null;

        var text = client.Redact(answered);
        return string.Create(Math.Min(text.Length, LongestText), text, static (clean, text) =>
        {
            for (var i = 0; i < clean.Length; i++)
                clean[i] = IsVisible(text[i]) ? text[i] : ' ';
        });
    }

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
