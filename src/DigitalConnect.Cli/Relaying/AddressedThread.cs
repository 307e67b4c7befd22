using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DigitalConnect.Cli.Relaying;

/// <summary>The thread in the address that a message is posted to.</summary>
internal static class AddressedThread
{
    private const string EncodedPercent = "%25";

    /// <summary>Reads it from the address as it was sent: routing leaves %2F as it is, so that x%2Fy and x%252Fy would be one thread.</summary>
    /// <exception cref="ArgumentException">The address does not name a thread.</exception>
    public static string Of(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?')[0].TrimEnd('/').Split('/');
        var thread = path is ["", _, var part, _] ? Uri.UnescapeDataString(part) : null;

        // What is no UTF-8 is left encoded, and would be the same as a text with an encoded percent sign.
        return thread is not null && thread.Count(c => c == '%') == path[2].Split(EncodedPercent).Length - 1
            ? thread
            : throw new ArgumentException(
                "Nothing was enqueued: post to /threads/THREAD/messages, where THREAD is one part of the path, in percent-encoded UTF-8.");
    }
}
