namespace DigitalConnect.Runtime.Calls;

/// <summary>The messages of failures: what happened, what to do, what became of the call.</summary>
internal static class FailureText
{
    private const int LongestCode = 10;

    public static string Refused(ApiCall call, HttpStatusCode status, string? code, string advice, string outcome) =>
        $"{call.DisplayName} was answered {(int)status}{Name(status)}{Code(code)}. {advice} {outcome}";

    public static string NoResponse(ApiCall call, string reason, string outcome) => call.Attempts == 0
        ? $"{call.DisplayName} was not sent: {reason} {outcome}"
        : $"{call.DisplayName} had no response after {Attempts(call)}: {reason} {outcome}";

    public static string Redirected(ApiCall call, HttpMethod method, string outcome) =>
        $"{call.DisplayName} was redirected, and the HttpClient's handler went there by {method}, without the body. " +
        $"Set AllowAutoRedirect to false on the handler, and check BaseAddress. {outcome}";

    public static string Unreadable(ApiCall call, HttpStatusCode status, string reason, string outcome) =>
        $"{call.DisplayName} was answered {(int)status}{Name(status)}, but {reason}. {outcome}";

    private static string Attempts(ApiCall call) => call.Attempts == 1 ? "1 attempt" : $"{call.Attempts} attempts";

    private static string Name(HttpStatusCode status) => Enum.GetName(status) is { } name ? " " + name : "";

    // Codes come from the server, which could repeat a secret in one: a short number, or not at all.
    private static string Code(string? code) =>
        code is { Length: > 0 and <= LongestCode } && !code.AsSpan().ContainsAnyExceptInRange('0', '9') ? $", code {code}" : "";
}
