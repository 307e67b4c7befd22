using System.Net;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Cli.Relaying;

/// <summary>Tells callers on this machine from those whom a proxy or a browser lets through.</summary>
internal static class LocalCaller
{
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    /// <summary>Whether a program on this machine asks, for itself.</summary>
    public static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
        && IsLoopbackName(context.Request.Host.Host)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);

    // The name is checked, too: a site whose name leads to this machine must not get here through a browser.
    private static bool IsLoopbackName(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var name) && IPAddress.IsLoopback(name));
}
