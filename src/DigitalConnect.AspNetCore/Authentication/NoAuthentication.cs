using Microsoft.AspNetCore.Http;

namespace DigitalConnect.AspNetCore.Authentication;

/// <summary>Everybody passes: anonymous webhooks were allowed, or the authorization policy of the endpoint has let the caller in.</summary>
internal sealed class NoAuthentication : ICallerAuthentication
{
    public string Challenge => "";

    public bool IsAuthentic(HttpRequest request) => true;
}
