using System.Net;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Reports;

/// <summary>Tells a refusal of one message from trouble that others would meet, too.</summary>
internal static class FailureScopes
{
    public static FailureScope Of(Exception exception) => exception switch
    {
        DigitalConnectAuthenticationException
        {
            StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden,
        } => FailureScope.Account,
        DigitalConnectAuthenticationException => FailureScope.TokenEndpoint,
        DigitalConnectApiException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => FailureScope.Account,
        DigitalConnectException { Delivery: DeliveryStatus.Delivered } => FailureScope.Message,
        DigitalConnectApiException { StatusCode: HttpStatusCode.Conflict } refused when ConcernsMessageAlone(refused) => FailureScope.Message,
        DigitalConnectException { Delivery: DeliveryStatus.Unknown } => FailureScope.Conversation,
        DigitalConnectApiException refused when ConcernsMessageAlone(refused) => FailureScope.Message,
        ArgumentException or CommandException => FailureScope.Message,
        _ => FailureScope.Conversation,
    };

    private static bool ConcernsMessageAlone(DigitalConnectApiException refused) => refused.StatusCode switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests => false,
        HttpStatusCode.Conflict => refused.Error?.Code != ErrorCodes.ConversationEnded,
        var status => (int)status is >= 400 and < 500,
    };
}
