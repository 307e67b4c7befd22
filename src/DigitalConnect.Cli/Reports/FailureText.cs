namespace DigitalConnect.Cli.Reports;

/// <summary>A message that was not plainly delivered, as a person reads it: what happened, what became of it, what to do.</summary>
internal static class FailureText
{
    public static IEnumerable<string> Of(MessageReport report)
    {
        if (report.Error is { } error)
            return Failure(report, error);
        return report.IsPartial ? Partial(report) : [];
    }

    private static IEnumerable<string> Failure(MessageReport report, FailureReport error)
    {
        yield return $"{(report.Delivery == DeliveryStatus.Delivered ? "warning" : "error")}: {error.Message}";
        if (error.Description is { } words)
            yield return $"  the server says  {words}";
        foreach (var field in error.Fields ?? [])
            yield return $"  refused part     {field.Name}: {field.Description}";
        yield return $"  delivery         {report.Delivery}";
        yield return $"  idempotency key  {report.IdempotencyKey}";
        yield return $"  what to do       {WhatToDo(report, error)}";
    }

    private static IEnumerable<string> Partial(MessageReport report)
    {
        yield return $"warning: The message was delivered without some of its attachments (206): {report.PartialFailReason ?? "no reason was given"}.";
        yield return $"  delivery         {report.Delivery}";
        yield return "  what to do       Do not send it again. Upload the attachments anew and send them in another message.";
    }

    private static string WhatToDo(MessageReport report, FailureReport error) => report.Delivery switch
    {
        DeliveryStatus.Delivered => "Do not send it again.",
        DeliveryStatus.Unknown when report.StatusCode != 409 => $"Send it again with --idempotency-key {report.IdempotencyKey}: by its key it is the same message, never a second one.",
        _ when error.RetryAfterSeconds is { } seconds => $"Wait {seconds:0} s, then send it again.",
        _ => Advice(report.StatusCode, error),
    };

    private static string Advice(int? status, FailureReport error) => status switch
    {
        404 => "Send it with the --conversation of an open conversation, of this account and in this region.",
        409 when error.Code == ErrorCodes.ConversationEnded => "Nothing more goes into a conversation that has ended: send it into a new one, with its --conversation.",
        409 => "Send it with another --idempotency-key, or with none, unless the message that had this key was this one.",
        429 => "Wait a while, then send it again.",
        null when error.Scope == FailureScope.TokenEndpoint => "Send it again when the token endpoint gives tokens.",
        _ => "Put right what is said above, then send it again.",
    };
}
