using System.Diagnostics;
using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Runtime.Telemetry;

/// <summary>One request of a call, as the conventions for HTTP clients have it, with the route in place of the address.</summary>
internal readonly struct AttemptObservation
{
    private readonly ClientMetrics _metrics;
    private readonly ApiRequest _request;
    private readonly Activity? _activity;

    public AttemptObservation(ClientMetrics metrics, ApiRequest request)
    {
        _metrics = metrics;
        _request = request;
        _activity = ClientTelemetry.Source.HasListeners() ? Start(request) : null;
    }

    public void Responded(int status) => End(status, ErrorTypes.Of(status));

    public void Failed(Exception exception) => End(null, ErrorTypes.Of(exception));

    private static Activity? Start(ApiRequest request)
    {
        var call = request.Call;
        var activity = ClientTelemetry.Source.StartActivity($"{request.Method} {call.Route}", ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(TagNames.Method, request.Method.Method);
            activity.SetTag(TagNames.UrlTemplate, call.Route);
            if (call.Client is { } client)
                activity.SetTag(client.Tag, client.Name);

            activity.SetTag(TagNames.ServerAddress, request.RequestUri?.Host);
            activity.SetTag(TagNames.ServerPort, request.RequestUri?.Port);
            activity.SetTag(TagNames.ResendCount, call.Attempts > 1 ? call.Attempts - 1 : null);
        }

        return activity;
    }

    private void End(int? status, string? error)
    {
        _metrics.Attempt(_request, status, error);
        if (_activity is not null)
        {
            _activity.SetTag(TagNames.StatusCode, status);
            _activity.SetTag(TagNames.ErrorType, error);
            _activity.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            _activity.Dispose();
        }
    }
}
