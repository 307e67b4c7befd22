using Microsoft.Extensions.Logging;

namespace DigitalConnect.DistributedTokenCache;

/// <summary>What is logged of the shared token cache (event ids 120 to 129).</summary>
internal static partial class Log
{
    [LoggerMessage(120, LogLevel.Warning, "The distributed cache failed; the access token isn't shared this time.")]
    public static partial void CacheFailed(this ILogger logger, Exception exception);

    [LoggerMessage(121, LogLevel.Warning,
        "The shared access token can't be read; a new one is asked for. Do all instances have the same data protection keys and application name?")]
    public static partial void UnreadableEntry(this ILogger logger, Exception exception);
}
