using Microsoft.AspNetCore.Http;

namespace DigitalConnect.AspNetCore.Authentication;

/// <summary>The header <c>X-API-Key</c>.</summary>
internal sealed class ApiKeyAuthentication(string key) : ICallerAuthentication
{
    private const string Header = "X-API-Key";

    public string Challenge => "ApiKey";

    public bool IsAuthentic(HttpRequest request) => request.Headers[Header] is [{ } given] && Secret.Matches(key, given);
}
