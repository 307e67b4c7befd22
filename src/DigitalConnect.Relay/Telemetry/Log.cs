using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Relay.Telemetry;

/// <summary>What is logged of the relay (event ids 200 to 219). No text of a message.</summary>
internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Warning,
        "Message {MessageId} of thread {Thread} was not delivered ({Outcome}); the next attempt is at {NotBefore:u}. {Reason}")]
    public static partial void Postponed(this ILogger logger, string messageId, string thread, Enum outcome, DateTimeOffset notBefore, string reason);

    [LoggerMessage(201, LogLevel.Error, "Message {MessageId} of thread {Thread} is parked and waits for a person: replay it or skip it. {Reason}")]
    public static partial void Parked(this ILogger logger, string messageId, string thread, string? reason);

    [LoggerMessage(202, LogLevel.Warning, "Another instance holds thread {Thread} now; nothing was written for message {MessageId}.")]
    public static partial void LeaseLost(this ILogger logger, string thread, string messageId);

    [LoggerMessage(203, LogLevel.Error, "The relay's database can't be used; it is tried again in {Delay}.")]
    public static partial void DatabaseFailed(this ILogger logger, Exception exception, TimeSpan delay);

    [LoggerMessage(210, LogLevel.Error, "The relay met an error that it does not know; it goes on in {Delay}.")]
    public static partial void UnknownFailure(this ILogger logger, Exception exception, TimeSpan delay);

    /// <summary>What keeps the relay from its work for a while.</summary>
    public static void WorkFailed(this ILogger logger, Exception exception, TimeSpan delay)
    {
        if (exception is DbException)
            logger.DatabaseFailed(exception, delay);
        else
            logger.UnknownFailure(exception, delay);
    }

    [LoggerMessage(204, LogLevel.Warning, "Instance {Instance} fell silent: {Conversations} conversations were taken over from it.")]
    public static partial void TookOver(this ILogger logger, string instance, int conversations);

    [LoggerMessage(205, LogLevel.Warning,
        "This instance was silent for longer than its lease, and others took its conversations. It goes on as {Instance}.")]
    public static partial void DeclaredDead(this ILogger logger, string instance);

    [LoggerMessage(206, LogLevel.Information, "Conversation {ConversationId} of thread {Thread} has ended; the next is number {Generation}.")]
    public static partial void ConversationEnded(this ILogger logger, string conversationId, string thread, long generation);

    [LoggerMessage(207, LogLevel.Error, "Thread {Thread} stopped on an error that the relay does not know; it is tried again in {Delay}.")]
    public static partial void WorkerFailed(this ILogger logger, Exception exception, string thread, TimeSpan delay);

    [LoggerMessage(208, LogLevel.Warning,
        "{Count} messages were still on their way when the relay was stopped. They are tried again with the same keys.")]
    public static partial void LeftInFlight(this ILogger logger, int count);

    [LoggerMessage(209, LogLevel.Warning, "The connection that hears of new messages was lost; until it is back they are polled for.")]
    public static partial void ListenerFailed(this ILogger logger, Exception exception);
}
