namespace DigitalConnect.Runtime.Telemetry;

/// <summary>The <c>error.type</c> of a failure: the status if there was one, else a word for what went wrong. Few and stable.</summary>
internal static class ErrorTypes
{
    public static string? Of(int status) => status < 400 ? null : status.ToString(CultureInfo.InvariantCulture);

    public static string Of(Exception exception, DeliveryStatus delivery = DeliveryStatus.Unknown) => exception switch
    {
        ApiCallException { ErrorType: { } own } => own,
        OperationCanceledException => "cancelled",
        TimeoutException or { InnerException: TimeoutException } => "timeout",
        HttpRequestException request => Words(request.HttpRequestError),
        { InnerException: HttpRequestException request } => Words(request.HttpRequestError),
        _ when delivery == DeliveryStatus.Delivered => "unreadable_response",
        _ => "transport",
    };

    // As the runtime's own http.client metrics spell them.
    private static string Words(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        _ => "transport",
    };
}
