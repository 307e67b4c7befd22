namespace DigitalConnect.Relay.Delivery;

/// <summary>What came of an attempt, with what is to be kept of it.</summary>
internal sealed record AttemptResult(AttemptOutcome Outcome)
{
    public string? ConversationId { get; init; }

    /// <summary>The id that the message has in Digital Connect.</summary>
    public string? MessageId { get; init; }

    /// <summary>Why, for a person. Says nothing that the server wrote freely: that may quote the message, and this is logged.</summary>
    public string? Reason { get; init; }

    /// <summary>The parts of the request that were refused, in the server's words.</summary>
    public string? RefusedParts { get; init; }

    /// <summary>How long the server asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the message may be there although the attempt was refused.</summary>
    public bool MayBeDelivered { get; init; }

    public static AttemptResult Of(SendMessageResult result) => new(result.IsPartial ? AttemptOutcome.SentInPart : AttemptOutcome.Sent)
    {
        ConversationId = result.ConversationId,
        MessageId = result.MessageId,
        Reason = result.PartialFailReason,
    };

    public static AttemptResult Of(Exception failure) => new(Failures.OutcomeOf(failure))
    {
        Reason = failure.Message,
        RefusedParts = Failures.RefusedPartsOf(failure),
        RetryAfter = Failures.RetryAfterOf(failure),
        MayBeDelivered = failure is DigitalConnectException { Delivery: not DeliveryStatus.NotDelivered },
    };
}
