using System.Buffers;

namespace DigitalConnect.Runtime.Calls;

/// <summary>The messages of failures: what happened, what to do, what became of the call.</summary>
internal static class FailureText
{
    private const int LongestCode = 40;

    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.");

    public static string Refused(ApiCall call, HttpStatusCode status, string? code, string advice, string outcome) =>
        $"{call.Operation} was answered {(int)status}{Name(status)}{Code(code)}. {advice} {outcome}";

    public static string NoResponse(ApiCall call, string reason, string outcome) => call.Attempts == 0
        ? $"{call.Operation} was not sent: {reason} {outcome}"
        : $"{call.Operation} had no response after {Attempts(call)}: {reason} {outcome}";

    public static string Redirected(ApiCall call, HttpMethod method, string outcome) =>
        $"{call.Operation} was redirected, and the HttpClient's handler went there by {method}, without the body. " +
        $"Set AllowAutoRedirect to false on the handler, and check BaseAddress. {outcome}";

    public static string Unreadable(ApiCall call, HttpStatusCode status, string reason, string outcome) =>
        $"{call.Operation} was answered {(int)status}{Name(status)}, but {reason}. {outcome}";

    private static string Attempts(ApiCall call) => call.Attempts == 1 ? "1 attempt" : $"{call.Attempts} attempts";

    private static string Name(HttpStatusCode status) => Enum.GetName(status) is { } name ? " " + name : "";

    // Codes come from the server: short and plain, or not at all.
    private static string Code(string? code) =>
        code is { Length: > 0 and <= LongestCode } && !code.AsSpan().ContainsAnyExcept(Plain) ? $", code {code}" : "";
}
