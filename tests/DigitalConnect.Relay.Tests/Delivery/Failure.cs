using System.Net;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>Failures of calls.</summary>
internal static class Failure
{
    public static DigitalConnectException ConversationEnded { get; } = Status(HttpStatusCode.Conflict, code: "3016011");

    public static DigitalConnectException LostResponse { get; } =
        new DigitalConnectTransportException("The response was lost.", DeliveryStatus.Unknown);

    public static DigitalConnectException NoConnection { get; } = new DigitalConnectTransportException("Refused.", DeliveryStatus.NotDelivered);

    public static DigitalConnectException NoToken { get; } = new DigitalConnectAuthenticationException("No token.");

    public static DigitalConnectException UnreadableSuccess { get; } = new DigitalConnectTransportException("Unreadable.", DeliveryStatus.Delivered);

    public static DigitalConnectException RefusedParts(string name, string description) => new DigitalConnectApiException(
        "Answered 400.",
        HttpStatusCode.BadRequest,
        new ErrorResponse { Code = "400", Message = "error", Fields = [new() { Name = name, Description = description }] });

    public static DigitalConnectException Status(
        HttpStatusCode status, DeliveryStatus delivery = DeliveryStatus.NotDelivered, string? code = null, TimeSpan? retryAfter = null) =>
        new DigitalConnectApiException(
            $"Answered {(int)status}.",
            status,
            code is null ? null : new ErrorResponse { Code = code, Message = "error" },
            retryAfter: retryAfter,
            delivery: delivery);
}
