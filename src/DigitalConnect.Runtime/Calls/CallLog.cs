using Microsoft.Extensions.Logging;

namespace DigitalConnect.Runtime.Calls;

/// <summary>What is logged of calls (event ids 1 to 49): the operation and its key, never content, parameters, tokens or addresses.</summary>
internal static partial class CallLog
{
    private static readonly Func<ILogger, string, string?, IDisposable?> Scope =
        LoggerMessage.DefineScope<string, string?>("{Operation} {IdempotencyKey}");

    /// <summary>Puts everything that is logged during a call under its key and client; null if nothing would be logged anyway.</summary>
    public static IDisposable? BeginCall(this ILogger logger, ApiCall call) =>
        !logger.IsEnabled(LogLevel.Critical) ? null
        : call.Client is { } client ? logger.BeginScope(new ClientScope(call, client))
        : Scope(logger, call.Operation, call.IdempotencyKey);

    // Before anything is sent: whoever restarts a process that was stopped in the middle of a call finds the key here.
    [LoggerMessage(1, LogLevel.Information, "{Operation} starts, with idempotency key {IdempotencyKey}.")]
    public static partial void CallStarted(this ILogger logger, string operation, string? idempotencyKey);

    [LoggerMessage(2, LogLevel.Warning,
        "{Operation} with idempotency key {IdempotencyKey}: attempt {Attempt} ended with {Outcome}. Another follows in {Delay}.")]
    public static partial void CallRetried(this ILogger logger, string operation, string? idempotencyKey, int attempt, string outcome,
        TimeSpan delay);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} with idempotency key {IdempotencyKey} failed ({Delivery}): {Reason}")]
    public static partial void CallFailed(this ILogger logger, string operation, string? idempotencyKey, DeliveryStatus delivery, string reason);
}
