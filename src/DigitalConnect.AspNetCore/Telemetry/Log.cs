using Microsoft.Extensions.Logging;

namespace DigitalConnect.AspNetCore.Telemetry;

/// <summary>What is logged of webhooks (event ids 130 to 149): never a word of a message, a key or a password.</summary>
internal static partial class Log
{
    [LoggerMessage(130, LogLevel.Warning,
        "A webhook was refused: it is not authenticated as the options ask. Compare them with the Connection in Talkdesk.")]
    public static partial void NotAuthentic(this ILogger logger);

    [LoggerMessage(131, LogLevel.Warning, "A webhook was refused with {Status}: {Reason}")]
    public static partial void Refused(this ILogger logger, int status, string reason);

    [LoggerMessage(132, LogLevel.Error,
        "{EventType} of conversation {ConversationId} was not handled. It is answered 500, so that Talkdesk may post it again.")]
    public static partial void HandlerFailed(this ILogger logger, string eventType, string conversationId, Exception exception);

    [LoggerMessage(133, LogLevel.Warning,
        "{EventType} of conversation {ConversationId} came again while it is being handled, and was told to come later.")]
    public static partial void Busy(this ILogger logger, string eventType, string conversationId);

    [LoggerMessage(134, LogLevel.Warning,
        "The store of handled events failed. An event that Talkdesk posts again may be handled again, or only after a while.")]
    public static partial void DeduplicationFailed(this ILogger logger, Exception exception);

    [LoggerMessage(135, LogLevel.Warning,
        "A webhook differs from what is known of {EventType}: {Kind} at \"{Location}\". Logged once for this place.")]
    public static partial void Drift(this ILogger logger, string eventType, DriftKind kind, string location);

    [LoggerMessage(136, LogLevel.Error, "The observer of contract drift threw {Exception}; it must not.")]
    public static partial void ObserverFailed(this ILogger logger, Type exception);

    [LoggerMessage(137, LogLevel.Warning,
        "{EventType} of conversation {ConversationId} was not handled within HandlerTimeout, and is answered 500. If the handler ignores its "
        + "cancellation token, it goes on, and the event is not handled again until it ends.")]
    public static partial void HandlerTimedOut(this ILogger logger, string eventType, string conversationId);
}
