using System.Net.Sockets;
using System.Security.Authentication;

namespace DigitalConnect.Runtime.Calls;

/// <summary>What the end of one attempt says about the call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DeliveryOutcome
{
    /// <summary>What a status says, unless the call had a key of the caller's.</summary>
    /// <param name="status">The status of a response.</param>
    public static DeliveryStatus Of(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => DeliveryStatus.Delivered,
        >= 300 and < 500 and not 408 => DeliveryStatus.NotDelivered,
        _ => DeliveryStatus.Unknown,
    };

    /// <summary>Only where the connection never came about is it certain that nothing was sent.</summary>
    internal static DeliveryStatus Of(Exception exception) => exception switch
    {
        ApiCallException known => known.Delivery,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } => DeliveryStatus.NotDelivered,
        HttpRequestException { InnerException: AuthenticationException } => DeliveryStatus.NotDelivered,
        // In TLS 1.3 a server looks at the client's certificate only when the client has begun to send.
        _ when TlsAlert.IsRefusal(exception) => DeliveryStatus.NotDelivered,
        // Not HostUnreachable and the like: a connection that had come about can end so, too.
        HttpRequestException
        {
            InnerException: SocketException
            { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain }
        } => DeliveryStatus.NotDelivered,
        _ => DeliveryStatus.Unknown,
    };
}
