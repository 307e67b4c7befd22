using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Errors;

/// <summary>Says what became of a call in the words of its operation: a message is delivered, a conversation started or ended.</summary>
internal static class OperationOutcome
{
    /// <summary>The last sentence of an exception's message; null for an operation without words of its own.</summary>
    public static string? Describe(ApiCall call) => Words(call.Operation) is not var (what, done, again) ? null : call.Delivery switch
    {
        DeliveryStatus.Delivered => $"The {what} was {done}: do not {again} it again.",
        DeliveryStatus.Unknown when call.IsKeyInDoubt =>
            $"The {what} was not {done} by this call; an earlier call with the same key may have {done} it.",
        DeliveryStatus.NotDelivered => $"The {what} was not {done}.",
        _ when call.IdempotencyKey is null => $"The {what} may have been {done}.",
        _ => $"The {what} may have been {done}: {again} it again only with the same idempotency key.",
    };

    private static (string What, string Done, string Again)? Words(string operation) => operation switch
    {
        "SendMessage" => ("message", "delivered", "send"),
        "StartConversation" => ("conversation", "started", "start"),
        "EndConversation" => ("conversation", "ended", "end"),
        "CreateUploadLink" => ("upload link", "created", "create"),
        "CreateAttachment" => ("attachment", "created", "create"),
        _ => null,
    };
}
