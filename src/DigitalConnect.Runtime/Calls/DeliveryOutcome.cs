using System.Net.Sockets;
using System.Security.Authentication;

namespace DigitalConnect.Runtime.Calls;

/// <summary>What the end of one attempt says about the call.</summary>
internal static class DeliveryOutcome
{
    public static DeliveryStatus Of(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => DeliveryStatus.Delivered,
        >= 300 and < 500 and not 408 => DeliveryStatus.NotDelivered,
        _ => DeliveryStatus.Unknown,
    };

    /// <summary>Only where the connection never came about is it certain that nothing was sent.</summary>
    public static DeliveryStatus Of(Exception exception) => exception switch
    {
        ApiCallException known => known.Delivery,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } => DeliveryStatus.NotDelivered,
        HttpRequestException { InnerException: AuthenticationException } => DeliveryStatus.NotDelivered,
        // Not HostUnreachable and the like: a connection that had come about can end so, too.
        HttpRequestException
        {
            InnerException: SocketException
            { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain }
        } => DeliveryStatus.NotDelivered,
        _ => DeliveryStatus.Unknown,
    };
}
