namespace DigitalConnect.Runtime.Telemetry;

/// <summary>Names of tags: OpenTelemetry's where it has one (semantic conventions for HTTP clients), ours for the rest.</summary>
internal static class TagNames
{
    public const string DriftKind = "digital_connect.drift.kind";
    public const string ErrorType = "error.type";
    public const string Method = "http.request.method";
    public const string Operation = "digital_connect.operation";
    public const string Outcome = "digital_connect.outcome";
    public const string ResendCount = "http.request.resend_count";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string StatusCode = "http.response.status_code";
    public const string UrlTemplate = "url.template";
}
