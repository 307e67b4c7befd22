using Microsoft.AspNetCore.Http;

namespace DigitalConnect.AspNetCore.Authentication;

/// <summary>Tells whether a request comes from Talkdesk.</summary>
internal interface ICallerAuthentication
{
    /// <summary>What a refused caller is told to use (<c>WWW-Authenticate</c>).</summary>
    string Challenge { get; }

    bool IsAuthentic(HttpRequest request);
}
