namespace DigitalConnect.Cli.Reports;

/// <summary>What was not plainly successful, as a person reads it: what happened, what became of it, what to do.</summary>
internal static class FailureText
{
    public static IEnumerable<string> Of(MessageReport report, Operation operation)
    {
        if (report.Error is { } error)
            return Failure(report, error, operation);
        return report.IsPartial ? Partial(report) : [];
    }

    private static IEnumerable<string> Failure(MessageReport report, FailureReport error, Operation operation)
    {
        yield return $"{(report.Delivery == DeliveryStatus.Delivered ? "warning" : "error")}: {error.Message}";
        if (error.Description is { } words)
            yield return $"  the server says  {words}";
        foreach (var field in error.Fields ?? [])
            yield return $"  refused part     {field.Name}: {field.Description}";
        yield return $"  delivery         {report.Delivery}";
        if (report.IdempotencyKey is { } key)
            yield return $"  idempotency key  {key}";
        yield return $"  what to do       {FailureAdvice.Of(report, error, operation)}";
    }

    private static IEnumerable<string> Partial(MessageReport report)
    {
        yield return "warning: The message was delivered without some of its attachments (206): " +
            $"{report.PartialFailReason ?? "no reason was given"}.";
        yield return $"  delivery         {report.Delivery}";
        yield return "  what to do       Do not send it again. Upload the attachments anew and send them in another message.";
    }
}
