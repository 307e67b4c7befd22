using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.AspNetCore.Authentication;

/// <summary>HTTP Basic (RFC 7617).</summary>
internal sealed class BasicAuthentication(string userName, string password) : ICallerAuthentication
{
    private const string Scheme = "Basic";

    public string Challenge => "Basic realm=\"Digital Connect webhooks\", charset=\"UTF-8\"";

    public bool IsAuthentic(HttpRequest request) =>
        request.Headers.Authorization is [{ } value]
        && AuthenticationHeaderValue.TryParse(value, out var header)
        && Scheme.Equals(header.Scheme, StringComparison.OrdinalIgnoreCase)
        && Decode(header.Parameter) is { } given
        && Secret.Matches($"{userName}:{password}", given);

    private static string? Decode(string? credentials)
    {
        var bytes = new byte[credentials?.Length ?? 0];
        return Convert.TryFromBase64String(credentials ?? "", bytes, out var length) ? Encoding.UTF8.GetString(bytes.AsSpan(0, length)) : null;
    }
}
