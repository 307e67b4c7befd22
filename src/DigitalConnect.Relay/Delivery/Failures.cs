using System.Net;
using DigitalConnect.Relay.Storage;

namespace DigitalConnect.Relay.Delivery;

/// <summary>What a failed call means for the message.</summary>
internal static class Failures
{
    public static AttemptOutcome OutcomeOf(Exception failure) => failure switch
    {
        DigitalConnectException { Delivery: DeliveryStatus.Delivered } => AttemptOutcome.Sent,
        DigitalConnectApiException { Error.Code: ErrorCodes.ConversationEnded } => AttemptOutcome.ConversationEnded,
        DigitalConnectApiException api when IsFinal(api.StatusCode) => AttemptOutcome.Refused,
        DigitalConnectException { Delivery: DeliveryStatus.NotDelivered } => AttemptOutcome.Unavailable,
        ArgumentException or UnreadableRowException => AttemptOutcome.Refused,
        _ => AttemptOutcome.Unknown,
    };

    public static string? RefusedPartsOf(Exception failure) => failure is DigitalConnectApiException { Error.Fields: { Count: > 0 } fields }
        ? string.Join("; ", fields.Select(field => $"{field.Name}: {field.Description}"))
        : null;

    public static TimeSpan? RetryAfterOf(Exception failure) => failure switch
    {
        DigitalConnectApiException api => api.RetryAfter,
        DigitalConnectAuthenticationException authentication => authentication.RetryAfter,
        _ => null,
    };

    // 401 speaks of the credentials and 429 of the load, and 408 is a timeout: none of them speaks of the message.
    private static bool IsFinal(HttpStatusCode status) => (int)status is >= 300 and < 500
        && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
}
