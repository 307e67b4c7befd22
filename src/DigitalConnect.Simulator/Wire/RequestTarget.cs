using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DigitalConnect.Simulator.Wire;

/// <summary>The path of a request as it was sent: <c>HttpRequest.Path</c> is unescaped, and dot segments are gone from it.</summary>
internal static class RequestTarget
{
    public static string EscapedPath(this HttpRequest request)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.StartsWith('/') ? target : new Uri(target).AbsolutePath;
        return path.Split('?')[0];
    }
}
