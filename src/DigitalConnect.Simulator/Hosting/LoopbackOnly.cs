using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Hosting;

/// <summary>Keeps other sites out of the pages, although the browser that shows those sites runs on this machine.</summary>
internal static class LoopbackOnly
{
    /// <summary>Whether a request asks for a loopback name. A site whose name was rebound to 127.0.0.1 still asks for its own.</summary>
    public static bool HasLoopbackHost(this HttpRequest request) => request.Host.Host is "127.0.0.1" or "localhost" or "[::1]";

    /// <summary>
    /// Whether a request comes from a page of this very server, or from no page. Browsers send Origin with every POST; JSON without
    /// it comes from a program such as curl.
    /// </summary>
    public static bool IsFromThisMachine(this HttpRequest request) => request.Headers.Origin.Count == 0
        ? request.HasJsonContentType()
        : request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";
}
