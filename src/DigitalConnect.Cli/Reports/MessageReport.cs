using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Reports;

/// <summary>What became of one message, or of the start or end of a conversation, as a program reads it.</summary>
internal sealed record MessageReport
{
    /// <summary>The line of the file that the message stands on; null where it came from no file.</summary>
    public int? Line { get; init; }

    /// <summary>The response's status; null where there was none.</summary>
    public int? StatusCode { get; init; }

    public required DeliveryStatus Delivery { get; init; }

    public bool IsPartial { get; init; }

    public string? PartialFailReason { get; init; }

    public string? ConversationId { get; init; }

    public string? MessageId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The key of the request; null where the operation has none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The files that were uploaded for the message; null where there were none.</summary>
    public IReadOnlyList<AttachmentReport>? Uploaded { get; init; }

    /// <summary>Whether a simulator in this process answered: nothing reached Talkdesk.</summary>
    public bool Simulated { get; init; }

    /// <summary>Whether an earlier run had delivered the message, and this one left it alone.</summary>
    public bool? Before { get; init; }

    public FailureReport? Error { get; init; }

    public static MessageReport Of(SendMessageResult result, string conversationId, bool simulated) => new()
    {
        StatusCode = (int)result.StatusCode,
        Delivery = DeliveryStatus.Delivered,
        IsPartial = result.IsPartial,
        PartialFailReason = result.PartialFailReason,
        ConversationId = result.ConversationId ?? conversationId,
        MessageId = result.MessageId,
        CreatedAt = result.CreatedAt,
        IdempotencyKey = result.IdempotencyKey,
        Simulated = simulated,
    };

    public static MessageReport Of(StartConversationResult result, bool simulated) => new()
    {
        StatusCode = (int)result.StatusCode,
        Delivery = DeliveryStatus.Delivered,
        ConversationId = result.ConversationId,
        IdempotencyKey = result.IdempotencyKey,
        Simulated = simulated,
    };

    public static MessageReport Of(EndConversationResult result, string conversationId, bool simulated) => new()
    {
        StatusCode = (int)result.StatusCode,
        Delivery = DeliveryStatus.Delivered,
        ConversationId = conversationId,
        Simulated = simulated,
    };

    public static MessageReport Of(Exception exception, string? conversationId, string? idempotencyKey, bool simulated) => new()
    {
        StatusCode = exception is DigitalConnectApiException refused ? (int)refused.StatusCode : null,
        Delivery = DeliveryAfter(exception),
        ConversationId = conversationId,
        IdempotencyKey = idempotencyKey,
        Simulated = simulated,
        Error = FailureReport.Of(exception),
    };

    public int ToExitCode() => this switch
    {
        { Delivery: not DeliveryStatus.Delivered } => ExitCode.Failed,
        { IsPartial: true } => ExitCode.Partial,
        _ => ExitCode.Delivered,
    };

    private static DeliveryStatus DeliveryAfter(Exception exception) => exception switch
    {
        DigitalConnectException failed => failed.Delivery,
        ArgumentException or CommandException => DeliveryStatus.NotDelivered,
        _ => exception.Data[DigitalConnectException.DeliveryData] as DeliveryStatus? ?? DeliveryStatus.Unknown,
    };
}
