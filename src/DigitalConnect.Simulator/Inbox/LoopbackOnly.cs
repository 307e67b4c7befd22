using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>Keeps other sites out of the pages, although the browser that shows those sites runs on this machine.</summary>
internal static class LoopbackOnly
{
    /// <summary>Whether a request asks for a loopback name. A site whose name was rebound to 127.0.0.1 still asks for its own.</summary>
    public static bool HasLoopbackHost(this HttpRequest request) => request.Host.Host is "127.0.0.1" or "localhost" or "[::1]";

    /// <summary>Whether a request was made by a page of this very server. Browsers send Origin with every POST.</summary>
    public static bool HasOwnOrigin(this HttpRequest request) => request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";
}
