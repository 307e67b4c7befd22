namespace DigitalConnect.Cli.Reports;

/// <summary>What a person can do after a failure.</summary>
internal static class FailureAdvice
{
    public static string Of(MessageReport report, FailureReport error, Operation operation) => report.Delivery switch
    {
        DeliveryStatus.Delivered => $"Do not {operation.Verb} it again.",
        DeliveryStatus.Unknown when report.StatusCode != 409 => AfterUnknown(report, operation),
        _ when error.RetryAfterSeconds is { } seconds => $"Wait {seconds:0} s, then {operation.Verb} it again.",
        _ when operation == Operation.End => AfterEnd(report.StatusCode),
        _ => AfterRefusal(report.StatusCode, error, operation),
    };

    private static string AfterUnknown(MessageReport report, Operation operation)
    {
        if (report.IdempotencyKey is not { } key)
            return "End it again: a conversation that has ended already is answered 409, and that is success, too.";

        // Uploaded again, a file has another id: under the same key that would be another message.
        var uploaded = string.Concat((report.Uploaded ?? []).Select(file => $" --attachment \"{file.ToArgument()}\""));
        var files = uploaded.Length == 0 ? "" : $" and{uploaded} in the place of --file";
        return $"{Capital(operation.Verb)} it again with --idempotency-key {key}{files}: by its key it is the same {operation.Noun}, " +
            "never a second one.";
    }

    private static string AfterEnd(int? status) => status switch
    {
        404 => "Give the ID of a conversation of this account and in this region.",
        409 => "There is nothing to do: the conversation has ended already.",
        _ => "Correct what is said above, then end it again.",
    };

    private static string AfterRefusal(int? status, FailureReport error, Operation operation) => status switch
    {
        404 when operation == Operation.Start => "Give the --touchpoint of this account and in this region.",
        404 => "Send it with the --conversation of an open conversation, of this account and in this region.",
        409 when error.Code == ErrorCodes.ConversationEnded => "Nothing more goes into a conversation that has ended: send it into a new " +
            "one, with its --conversation.",
        409 => $"{Capital(operation.Verb)} it with another --idempotency-key, or with none, unless the {operation.Noun} that had this " +
            "key was this one.",
        429 => $"Wait a while, then {operation.Verb} it again.",
        null when error.Scope == FailureScope.TokenEndpoint => $"{Capital(operation.Verb)} it again when the token endpoint gives tokens.",
        _ => $"Correct what is said above, then {operation.Verb} it again.",
    };

    private static string Capital(string verb) => char.ToUpperInvariant(verb[0]) + verb[1..];
}
